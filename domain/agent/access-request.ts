import * as z from 'zod'
import { roleSchema, type Agent, type AgentWithId } from './schema.ts'

export const MAX_AGENTS = 100

/** What an admin asks for to let somebody in, change his rights, or shut him out (`active: false`). */
export const accessRequestSchema = z.object({
  /** Absent for a new agent. */
  uid: z.string().min(1).max(128).optional(),
  email: z.email().max(320).toLowerCase(),
  name: z.string().trim().min(1).max(100),
  role: roleSchema,
  departments: z.array(z.string().min(1).max(60)).max(20),
  active: z.boolean(),
})
export type AccessRequest = z.infer<typeof accessRequestSchema>

/** Whether this agent may give and take rights now, whatever his token said when it was made. */
const isAdmin = (agent: AgentWithId | undefined) => agent?.active === true && agent.role === 'admin'

/**
 * Why this change of rights must not be, as a sentence for the admin who asks for it, or null. As nobody takes away his own rights,
 * an admin always stays.
 * @param by uid of who asks
 * @param uid whose rights
 */
export function accessProblem(
  request: AccessRequest,
  by: string,
  uid: string,
  agents: readonly AgentWithId[],
): string | null {
  if (!isAdmin(agents.find(({ id }) => id === by))) return 'Only an admin may change who has access.'
  if (uid === by && (request.role !== 'admin' || !request.active)) {
    return 'You cannot take away your own admin rights. Ask another admin to do it.'
  }
  if (agents.some(({ id, email }) => id !== uid && email.toLowerCase() === request.email)) {
    return 'Another agent has this mail address already. Use a different one.'
  }
  const isNew = agents.every(({ id }) => id !== uid)
  if (isNew && agents.length >= MAX_AGENTS) return `A desk has at most ${MAX_AGENTS} agents.`
  return null
}

/** The agent after the change. What is his own to set stays. */
export function withAccess(request: AccessRequest, before: Agent | undefined): Agent {
  const { email, name, role, departments, active } = request
  return {
    email,
    name,
    role,
    departments: [...new Set(departments)],
    active,
    notify: before?.notify ?? { own: true, unassigned: false },
    signature: before?.signature ?? '',
  }
}
