import type { Address } from '../message/address.ts'
import type { Attachment } from '../message/attachment.ts'
import type { Thread } from './thread.ts'

/** A mail ready for the transport, which adds nothing but MIME. One copy goes to one envelope recipient. */
export interface OutgoingMail extends Thread {
  /** SMTP sender; empty is the null sender `<>` that nobody answers. */
  envelopeFrom: string
  envelopeTo: string
  from: Address
  to: Address[]
  cc: Address[]
  /** Where a customer's answer goes; null leaves it to From. */
  replyTo: Address | null
  subject: string
  /** With angle brackets, the same at every try. */
  messageId: string
  date: Date
  /** Marks of automatic mail; empty for what a person wrote. */
  headers: Record<string, string>
  text: string
  html: string
  attachments: Attachment[]
}
