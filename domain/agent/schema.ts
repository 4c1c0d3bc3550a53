import * as z from 'zod'

export const roleSchema = z.enum(['agent', 'lead', 'admin'])
export type Role = z.infer<typeof roleSchema>

/** Custom claims of an agent's token. Departments: at most 20, so that they fit into 1,000 bytes. */
export const claimsSchema = z.object({ role: roleSchema, departments: z.array(z.string()).max(20) })
export type Claims = z.infer<typeof claimsSchema>

/** Which mails an operator gets when a customer writes. */
export const notifySchema = z.object({
  /** Messages on tickets assigned to me. */
  own: z.boolean(),
  /** Messages on unassigned tickets of my departments. */
  unassigned: z.boolean(),
})
export type Notify = z.infer<typeof notifySchema>

/** `agents/{uid}`. */
export const agentSchema = z.object({
  name: z.string().min(1).max(100),
  email: z.string().max(320),
  role: roleSchema,
  departments: z.array(z.string()).max(20),
  active: z.boolean(),
  notify: notifySchema,
  signature: z.string().max(2_000),
})
export type Agent = z.infer<typeof agentSchema>
export type AgentWithId = Agent & { id: string }
