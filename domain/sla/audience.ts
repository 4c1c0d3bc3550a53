import type { AgentWithId } from '../agent/schema.ts'
import type { Ticket } from '../ticket/schema.ts'
import type { Action } from './step-schema.ts'

type Notify = Extract<Action, { kind: 'notify' }>

/**
 * Whom a step tells: the uids of agents who are active, each once. A warning always reaches somebody: where nobody has the ticket, or who
 * is named has left, it goes to the leads of the department; where there is none, to the admins.
 */
export function audienceOf(
  { who, agentIds = [] }: Notify,
  { assigneeId, departmentId }: Pick<Ticket, 'assigneeId' | 'departmentId'>,
  agents: readonly AgentWithId[],
): string[] {
  const active = agents.filter((agent) => agent.active)
  const inDepartment = active.filter(({ departments }) => departments.includes(departmentId))
  const leads = inDepartment.filter(({ role }) => role === 'lead')
  const meant = {
    assignee: active.filter(({ id }) => id === assigneeId),
    leads,
    department: inDepartment,
    agents: active.filter(({ id }) => agentIds.includes(id)),
  }[who]
  const admins = active.filter(({ role }) => role === 'admin')
  const found = [meant, leads, admins].find((each) => each.length > 0) ?? []
  return found.map(({ id }) => id)
}
