import * as z from 'zod'

export const eventTypeSchema = z.enum([
  'created',
  'followedUp',
  'replied',
  'status',
  'assignee',
  'priority',
  'tags',
  'department',
  'subject',
  'contract',
  'autoAnswered',
  'autoAnswerWithheld',
  'notificationWithheld',
  'deliveryFailed',
  'hint',
  /** An operator answered a notification by mail: a note. */
  'noted',
  /** A thank-you, an out-of-office note or another automatic mail was filed and changed nothing. */
  'filedQuietly',
  /** An agent said that a mail filed quietly wants an answer. */
  'answerWanted',
  'possibleDuplicate',
  'merged',
  'unmerged',
  'relatedDismissed',
  'relatedRestored',
  'bounced',
  'delayed',
  'addressMended',
  'parked',
  /** An agent took his reply back before it left. */
  'tookBack',
  /** A reply that was to go out later was not sent, because more had been said; its author was told. */
  'scheduledHeld',
])
export type EventType = z.infer<typeof eventTypeSchema>

/** `tickets/{id}/events/{id}`: the history. Append only, written by the server alone. */
export const ticketEventSchema = z.object({
  type: eventTypeSchema,
  /** Agent uid, customer id, or `system`. */
  by: z.string(),
  at: z.date(),
  from: z.unknown().nullable(),
  to: z.unknown().nullable(),
  /** The road: `mail`, `form`, `web`, `sweep` … */
  via: z.string(),
  /** Why an automatic act happened, one English sentence; empty for a person's own act. */
  why: z.string().max(500),
})
export type TicketEvent = z.infer<typeof ticketEventSchema>
export type TicketEventWithId = TicketEvent & { id: string }
