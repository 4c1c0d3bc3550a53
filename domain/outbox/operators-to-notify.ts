import type { AgentWithId } from '../agent/schema.ts'

interface Reason {
  departmentId: string
  assigneeId: string | null
  /** Who wrote the message: customer id, agent uid, or `system`. */
  by: string
  /** The address it came from. */
  from: string
}

/**
 * The operators who want a mail about a customer's message: the assignee when the ticket has one, else everybody in the
 * department who asked for unassigned ones. Never who is inactive, has no address, or wrote it himself.
 */
export function operatorsToNotify(agents: readonly AgentWithId[], reason: Reason): AgentWithId[] {
  const author = reason.from.toLowerCase()
  return agents.filter((agent) => {
    if (!agent.active || !agent.email || agent.id === reason.by) return false
    if (agent.email.toLowerCase() === author) return false
    if (reason.assigneeId !== null) return agent.id === reason.assigneeId && agent.notify.own
    return agent.notify.unassigned && agent.departments.includes(reason.departmentId)
  })
}
