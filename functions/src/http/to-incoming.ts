import type { Incoming } from '@emberdesk/domain/inbound'
import type { RequestInput } from '@emberdesk/domain/request'
import { sha256Hex } from '../adapters/digest.ts'
import type { FormDepartment } from '../adapters/form-config.ts'
import type { MailFile } from '../intake/ports.ts'

/** A submitted form as a request to be filed, its files apart. */
export function toIncoming(
  input: RequestInput,
  department: FormDepartment,
  files: readonly Pick<MailFile, 'name' | 'sha256'>[],
  receivedAt: Date,
): Incoming {
  const said = [input.name, input.email, department.id, input.subject, input.text]
  const attached = files.map(({ name, sha256 }) => [name, sha256])
  return {
    identity: `form:${input.submissionId}`,
    contentHash: sha256Hex(JSON.stringify([said, attached])),
    channel: 'form',
    departmentId: department.id,
    sender: { name: input.name, address: input.email },
    to: [{ name: department.name, address: department.address }],
    cc: [],
    subject: input.subject,
    text: input.text,
    newText: input.text,
    html: '',
    attachments: [],
    messageId: null,
    references: [],
    rawPath: null,
    receivedAt,
    match: { kind: 'new', why: 'Sent with the public form.', related: [] },
    mail: null,
    autoAnswerWithheld: null,
  }
}
