import * as z from 'zod'
import { addressSchema } from '../message/address.ts'
import { attachmentSchema } from '../message/attachment.ts'

/** The furthest a reply can be put off. */
export const MAX_SEND_LATER_DAYS = 365

/**
 * `scheduled/{id}`: a reply that goes out later. It answers the version its author had read: when its time comes and more has been said,
 * it is held and its author told, and nothing is sent. `id` becomes the id of the message.
 */
export const scheduledReplySchema = z.object({
  ticketId: z.string(),
  departmentId: z.string(),
  by: z.string(),
  name: z.string().max(100),
  baseVersion: z.number().int(),
  text: z.string().max(100_000),
  html: z.string().max(200_000),
  to: z.array(addressSchema).min(1).max(50),
  cc: z.array(addressSchema).max(50),
  bcc: z.array(addressSchema).max(50),
  attachments: z.array(attachmentSchema).max(20),
  /** The ticket's status once it is sent. */
  status: z.string().min(1).max(40),
  sendAt: z.date(),
  /** `waiting` until its time, when it makes way for the message; or `held`, and `error` says why. */
  state: z.enum(['waiting', 'held']),
  error: z.string().max(500).nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type ScheduledReply = z.infer<typeof scheduledReplySchema>
export type ScheduledReplyWithId = ScheduledReply & { id: string }
