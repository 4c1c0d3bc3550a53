import * as z from 'zod'
import { addressSchema } from '../message/address.ts'
import { attachmentSchema } from '../message/attachment.ts'
import { mailFactsSchema } from '../message/mail-facts.ts'
import { channelSchema } from '../ticket/channel.ts'
import { relatedSchema } from '../ticket/related.ts'

/** Where a request goes, and why. `why` ends up in the ticket's history. */
export const matchSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('append'), ticketId: z.string(), why: z.string().max(500) }),
  z.object({
    kind: z.literal('new'),
    why: z.string().max(500),
    /** Tickets that it may have to do with: on the new ticket, and in its history. */
    related: z.array(relatedSchema).max(5),
  }),
  /** An operator's answer to a notification: a note of his on the ticket, which nobody outside sees. */
  z.object({
    kind: z.literal('note'),
    ticketId: z.string(),
    agentId: z.string(),
    why: z.string().max(500),
  }),
  z.object({ kind: z.literal('ignore'), why: z.string().max(500) }),
])
export type Match = z.infer<typeof matchSchema>

/**
 * A request from outside, of any channel, ready to be filed: `intake.file(incoming)` turns it into a ticket or into a message on
 * one, exactly once. Attachments are already in Storage, under the ids that `intake.idsOf(identity, contentHash)` gives (and under
 * `match.ticketId` when it is appended). Addresses are lower case, names and text free of control characters.
 */
export const incomingSchema = z.object({
  /** What makes it the same request when it comes twice: the Message-ID of a mail, `form:{submissionId}` of a form. */
  identity: z.string().min(1).max(4_000),
  /** Hex SHA-256 of what was said. The same identity with another hash is another request. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  channel: channelSchema,
  departmentId: z.string().min(1),
  /** Empty address when the mail named no sender at all. */
  sender: addressSchema,
  to: z.array(addressSchema).max(50),
  cc: z.array(addressSchema).max(50),
  /** Cleaned of `Re:` and of our own tag; never empty. */
  subject: z.string().min(1).max(300),
  text: z.string(),
  newText: z.string(),
  /** Sanitised, or empty. */
  html: z.string(),
  attachments: z.array(attachmentSchema).max(200),
  /** Message-ID with its angle brackets; null when there was none. */
  messageId: z.string().max(998).nullable(),
  references: z.array(z.string().max(998)).max(20),
  rawPath: z.string().nullable(),
  receivedAt: z.date(),
  match: matchSchema,
  /** Null for what did not come by mail. Unless its nature is `request` it is filed, but reopens nothing and starts no clock. */
  mail: mailFactsSchema.nullable(),
  /** Why the sender must not get an auto-answer, one sentence; null when he may. */
  autoAnswerWithheld: z.string().max(500).nullable(),
})
export type Incoming = z.infer<typeof incomingSchema>
