import * as z from 'zod'
import { ticketSchema, type Ticket } from '../ticket/schema.ts'

const sourceFields = ticketSchema
  .pick({
    status: true,
    category: true,
    bucket: true,
    waitingSince: true,
    snoozedUntil: true,
    sla: true,
    related: true,
  })
  .required()
export type SourceFields = z.infer<typeof sourceFields>

const targetFields = ticketSchema
  .pick({
    status: true,
    category: true,
    bucket: true,
    waitingSince: true,
    snoozedUntil: true,
    sla: true,
    related: true,
    participants: true,
    tags: true,
    preview: true,
    lastMessageId: true,
    lastCustomerAt: true,
    lastAgentAt: true,
    undelivered: true,
  })
  .required()
export type TargetFields = z.infer<typeof targetFields>

/** What a merge changed, in the history of the ticket that went: enough to take it apart again. */
export const mergeRecordSchema = z.object({
  source: sourceFields,
  target: z.object({
    before: targetFields,
    after: targetFields,
    /** Version of the target right after the merge. */
    version: z.number().int(),
  }),
  /** Messages that were copied. */
  messages: z.number().int(),
})
export type MergeRecord = z.infer<typeof mergeRecordSchema>

/** The fields of a ticket that a merge may change where it goes, `related` and `undelivered` never absent. */
export function targetFieldsOf(ticket: Ticket): TargetFields {
  const { status, category, bucket, waitingSince, snoozedUntil, sla, participants, tags } = ticket
  const { preview, lastMessageId, lastCustomerAt, lastAgentAt } = ticket
  return {
    ...{ status, category, bucket, waitingSince, snoozedUntil, sla, participants, tags },
    ...{ preview, lastMessageId, lastCustomerAt, lastAgentAt },
    related: ticket.related ?? [],
    undelivered: ticket.undelivered ?? null,
  }
}

/** The fields of a ticket that a merge changes when it goes. */
export function sourceFieldsOf(ticket: Ticket): SourceFields {
  const { status, category, bucket, waitingSince, snoozedUntil, sla, related = [] } = ticket
  return { status, category, bucket, waitingSince, snoozedUntil, sla, related }
}
