import * as z from 'zod'
import { authenticitySchema } from '../authenticity/schema.ts'
import { addressSchema } from './address.ts'

/** What a customer's message is: only a `request` brings its ticket back and starts a clock. */
export const natureSchema = z.enum(['request', 'thanks', 'outOfOffice', 'automatic'])
export type Nature = z.infer<typeof natureSchema>

/** A calendar invitation (RFC 5545, RFC 6047) in a mail. */
export const inviteSchema = z.object({
  method: z.enum(['request', 'cancel', 'reply', 'publish', 'other']),
  title: z.string().max(300),
  start: z.date().nullable(),
  end: z.date().nullable(),
  allDay: z.boolean(),
  location: z.string().max(300),
  organizer: addressSchema.nullable(),
  /** It repeats; only the first time is told. */
  repeats: z.boolean(),
})
export type Invite = z.infer<typeof inviteSchema>

/** Whose mail was forwarded, as the text claims. */
export const forwardedSchema = z.object({
  from: addressSchema.nullable(),
  subject: z.string().max(300),
  /** As written. */
  date: z.string().max(100),
})
export type Forwarded = z.infer<typeof forwardedSchema>

/** What is known about an incoming mail beside what it says. */
export const mailFactsSchema = z.object({
  /** Its Date; null when that was missing or unreadable, so that the time shown is that of arrival. */
  sentAt: z.date().nullable(),
  /** Reply-To, when it is another address than From: where the writer wants answers. Never an identity. */
  replyTo: addressSchema.nullable(),
  authenticity: authenticitySchema,
  nature: natureSchema,
  /** Why it is taken for that, one English sentence; empty for a request. */
  natureWhy: z.string().max(300),
  invite: inviteSchema.nullable(),
  forwarded: forwardedSchema.nullable(),
})
export type MailFacts = z.infer<typeof mailFactsSchema>
