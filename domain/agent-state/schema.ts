import * as z from 'zod'

/** Tickets whose seen mark is kept. */
export const MAX_SEEN = 2_000

/** `agentState/{uid}`: what one agent has seen and likes, on every device of his. Nobody else reads it. */
export const agentStateSchema = z.object({
  /** By ticket: how many messages it had when he last looked. Less than it has now, or absent, means unread. */
  seen: z.record(z.string(), z.number().int()).optional(),
  /** What the screen remembers: theme, density, widths, keys, language …; each reader checks what he takes. */
  prefs: z.record(z.string(), z.unknown()).optional(),
  updatedAt: z.date(),
})
export type AgentState = z.infer<typeof agentStateSchema>
