import type { IntakeResult } from '@emberdesk/domain/inbound'
import { readRequest } from '@emberdesk/domain/request'
import type { FileStore } from '../adapters/file-store.ts'
import type { Intake } from '../intake/intake.ts'
import { storeMailFiles } from '../intake/store-files.ts'
import type { Handler } from './call.ts'
import { describeFile } from './describe-file.ts'
import { invalid } from './errors.ts'
import type { Limit } from './rate-limiter.ts'
import { readSubmission } from './read-submission.ts'
import { neededConfig, type FormDependencies } from './request-form.ts'
import { requirePatience } from './require-patience.ts'
import { toIncoming } from './to-incoming.ts'

export interface RequestDependencies extends FormDependencies {
  /** Where requests are filed; mail goes the same way. */
  intake: Intake
  files: Pick<FileStore, 'put'>
  limit: Limit
}

const statuses: Partial<Record<IntakeResult['outcome'], number>> = { created: 201, pending: 202 }

/** `POST /api/requests`: the public form. An error uses nothing up: the same form can be sent again as it is. */
export function postRequest(dependencies: RequestDependencies): Handler {
  const { intake, files, limit, config, clock } = dependencies
  return async (call) => {
    const submission = await readSubmission(call)
    if (isTrapped(submission.fields)) return { status: 200, json: { outcome: 'ignored' } }
    const request = readRequest(submission.fields)
    if (!request.ok) throw invalid(request.details)
    const { input } = request
    const { departments, limits } = await neededConfig(config)
    const department = departments.find(({ id }) => id === input.departmentId)
    if (!department) throw invalid({ departmentId: 'Please choose a department from the list.' })
    requirePatience(input.formToken, dependencies)
    const budgets = [
      { kind: 'address', value: call.client, limit: limits.requestsPerAddress },
      { kind: 'sender', value: input.email, limit: limits.requestsPerSender },
    ]
    await limit(budgets, input.submissionId)
    const described = submission.files.map((file) => ({ ...describeFile(file), bytes: file.bytes }))
    const incoming = toIncoming(input, department, described, clock())
    const ids = intake.idsOf(incoming.identity, incoming.contentHash)
    const attachments = await storeMailFiles(files, ids, described)
    const result = await intake.file({ ...incoming, attachments })
    return { status: statuses[result.outcome] ?? 200, json: result }
  }
}

/** People do not see the field `website`; robots fill it in. */
function isTrapped(fields: unknown): boolean {
  return Boolean((fields as { website?: unknown } | null)?.website)
}
