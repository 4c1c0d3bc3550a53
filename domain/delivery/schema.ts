import * as z from 'zod'

export const recipientStateSchema = z.enum(['queued', 'sent', 'delivered', 'delayed', 'bounced', 'failed'])
export type RecipientState = z.infer<typeof recipientStateSchema>

/** What became of the copy of a message that one recipient gets. */
export const recipientDeliverySchema = z.object({
  /** Lower case. */
  address: z.string().max(320),
  state: recipientStateSchema,
  at: z.date(),
  /** One sentence for people: what the other side said. Null when there is nothing to say. */
  detail: z.string().max(500).nullable(),
})
export type RecipientDelivery = z.infer<typeof recipientDeliverySchema>

/** What a bounce or a provider's webhook reports about one mail of ours to one recipient. Not believed before `mailId` proves to be ours. */
export interface DeliveryReport {
  /** Our Message-ID as the report names it, with brackets. */
  mailId: string
  /** Lower case; empty when the report names none. */
  address: string
  state: 'delivered' | 'delayed' | 'bounced'
  /** What the other side said, one line; may be empty. */
  detail: string
  /** For `bounced`: nobody is reached at this address, so that it gets no automatic mail for a while. Absent: as `detail` says. */
  hard?: boolean
  at: Date
  /** Who reports: `bounce`, or the provider's name. */
  by: string
}
