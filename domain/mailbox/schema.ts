import * as z from 'zod'

/** `mailboxes/{id}`: how far a mailbox without webhooks has been fetched. Written by the server when something changes. */
export const mailboxStateSchema = z.object({
  /** Whose mail it is, for people. */
  address: z.string().max(320),
  /** RFC 9051, 2.3.1.1: another value means that UIDs begin anew. */
  uidValidity: z.string().max(40),
  /** Every mail up to this UID has been taken in or left on purpose. */
  lastUid: z.number().int().nonnegative(),
  /** When the mailbox was first seen: what arrived before stays where it is. */
  since: z.date(),
  lastMailAt: z.date().nullable(),
  /** One sentence for admins; null while all is well. */
  error: z.string().max(500).nullable(),
  failedAt: z.date().nullable(),
  /** The mail that could not be read at the last try, and how often. */
  stuck: z.object({ uid: z.number().int(), attempts: z.number().int() }).nullable(),
  /** Mail that was given up: it is still in the mailbox. The newest 20. */
  left: z.array(z.object({ uid: z.number().int(), why: z.string().max(300), at: z.date() })).max(20),
  checkedAt: z.date(),
})
export type MailboxState = z.infer<typeof mailboxStateSchema>
export type MailboxStateWithId = MailboxState & { id: string }
