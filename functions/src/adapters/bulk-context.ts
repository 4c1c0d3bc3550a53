import { agentStateSchema, type AgentState } from '@emberdesk/domain/agent-state'
import type { BulkJob } from '@emberdesk/domain/bulk'
import { usesField } from '@emberdesk/domain/condition'
import { agentStatePath } from '@emberdesk/domain/paths'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import type { BulkContext } from './bulk-page.ts'
import { systemClock } from './clock.ts'
import { readDocument } from './documents.ts'
import { loadDeskNow } from './intake-desk.ts'
import { agents, readAgent } from './team.ts'

function isUnread(seen: AgentState['seen'] = {}) {
  return ({ id, messageCount }: TicketWithId) => messageCount > (seen[id]?.count ?? 0)
}

/**
 * What a job is held against, as its author may and sees it now: who has lost a department changes nothing there any more. Null when he
 * no longer works at this desk. One read more when the condition asks what he has seen.
 */
export async function loadBulkContext(job: BulkJob): Promise<BulkContext | null> {
  const author = await readAgent(job.by)
  if (!author?.active) return null
  const { departments, statuses } = await loadDeskNow()
  const own = author.role === 'admin' ? null : author.departments
  const mine = own && (job.departments?.filter((id) => own.includes(id)) ?? own)
  const state = usesField(job.condition, 'unread')
    ? await readDocument(agentStatePath(job.by), agentStateSchema)
    : null
  return {
    desk: { statuses, departments, agents: await agents(), now: systemClock() },
    departments: mine ?? job.departments,
    viewer: {
      uid: job.by,
      // As the author's list had it, however long the job takes.
      now: job.createdAt.getTime(),
      departments: mine ?? job.departments ?? departments.map(({ id }) => id),
      isUnread: isUnread(state?.seen),
    },
  }
}
