import * as z from 'zod'
import { recipientDeliverySchema } from '../delivery/schema.ts'
import { channelSchema } from '../ticket/channel.ts'
import { addressSchema } from './address.ts'
import { attachmentSchema } from './attachment.ts'
import { mailFactsSchema } from './mail-facts.ts'

export const messageStateSchema = z.enum(['received', 'queued', 'sent', 'delivered', 'bounced', 'failed'])
export type MessageState = z.infer<typeof messageStateSchema>

/** `tickets/{id}/messages/{id}`: what the customer may see. */
export const messageSchema = z.object({
  direction: z.enum(['in', 'out']),
  channel: channelSchema,
  from: addressSchema,
  to: z.array(addressSchema).max(50),
  cc: z.array(addressSchema).max(50),
  subject: z.string().max(300),
  /** The whole text, quotes included. Cut to a first part when `bodyPath` is set. */
  text: z.string(),
  /** The text without what it quotes. */
  newText: z.string(),
  /** Sanitised HTML, or empty when the message had none. */
  html: z.string(),
  /** Object in Storage with the whole `{text, html}` as JSON, when both are over 200 KB together. */
  bodyPath: z.string().nullable(),
  attachments: z.array(attachmentSchema).max(200),
  state: messageStateSchema,
  /** One sentence for people: why the state is `failed` or `bounced`. */
  error: z.string().nullable(),
  /** Message-ID of the mail with its angle brackets; null until an outgoing message has one. */
  messageId: z.string().nullable(),
  /** Message-IDs this one refers to, oldest first, at most 20. */
  references: z.array(z.string()).max(20),
  /** Raw MIME in Storage; null for what was not a mail. */
  rawPath: z.string().nullable(),
  at: z.date(),
  /** Agent uid, customer id, or `system`. */
  by: z.string(),
  /** Version of the ticket that the author had read. For what the server files: the version before it. */
  baseVersion: z.number().int(),
  /** Of what came in by mail; absent otherwise. */
  mail: mailFactsSchema.optional(),
  /** Of what goes out by mail, one a recipient; absent until the server took it in. */
  deliveries: z.array(recipientDeliverySchema).max(50).optional(),
  /** Of an agent's reply: not before then, at most a minute ahead; until then its author can take it back. Absent: at once. */
  sendAt: z.date().optional(),
  /** There is a `tickets/{id}/bcc/{messageId}`: recipients that nobody outside sees. */
  hasBcc: z.literal(true).optional(),
  /** Ticket that it came from when tickets were merged. */
  mergedFrom: z.string().optional(),
})
export type Message = z.infer<typeof messageSchema>
export type MessageWithId = Message & { id: string }
