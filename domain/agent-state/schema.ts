import * as z from 'zod'

/** When somebody last looked at a ticket, and how many messages it had then. */
export const seenMarkSchema = z.object({ count: z.number().int(), at: z.date() })
export type SeenMark = z.infer<typeof seenMarkSchema>

/** `agentState/{uid}`: what one agent has seen and likes, on every device of his. Nobody else reads it. */
export const agentStateSchema = z.object({
  /** By ticket. Fewer messages than it has now, or no mark, means unread. The oldest marks make room for new ones. */
  seen: z.record(z.string(), seenMarkSchema).optional(),
  /** What the screen remembers: theme, density, widths, keys, language …; each reader checks what he takes. */
  prefs: z.record(z.string(), z.unknown()).optional(),
  updatedAt: z.date(),
})
export type AgentState = z.infer<typeof agentStateSchema>
