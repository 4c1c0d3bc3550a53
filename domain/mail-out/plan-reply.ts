import type { Address } from '../message/address.ts'
import type { Message } from '../message/schema.ts'
import { MAX_FILES_BYTES } from '../request/schema.ts'
import type { Ticket } from '../ticket/schema.ts'
import { replyRecipients } from './reply-recipients.ts'
import { replySubject } from './reply-subject.ts'

/** One mail, one entry of the outbox, each. */
export const MAX_RECIPIENTS = 30
const MAX_PARTICIPANTS = 30

export type ReplyPlan =
  | { kind: 'fail'; error: string }
  | {
      kind: 'send'
      to: Address[]
      cc: Address[]
      subject: string
      /** To and Cc together: each gets a copy of its own. */
      recipients: Address[]
      /** Who gets one without being named in any. */
      blind: Address[]
      /** The ticket's participants with those the agent wrote to; null when nothing changes. */
      participants: string[] | null
    }

/**
 * What becomes of an agent's queued answer. Without an addressee it goes to the requester. Whom the agent writes to may answer, so
 * he becomes a participant; who gets a blind copy does not, or the next answer would name him.
 * @param own the departments' addresses, lower case
 */
export function planReply(
  message: Pick<Message, 'to' | 'cc' | 'subject' | 'attachments'>,
  ticket: Pick<Ticket, 'requester' | 'participants' | 'subject' | 'number'>,
  own: ReadonlySet<string>,
  bcc: readonly Address[] = [],
): ReplyPlan {
  const { requester } = ticket
  const addressed = message.to.some(({ address }) => address.trim() !== '')
  const to = addressed ? message.to : [{ name: requester.name, address: requester.email }]
  const kept = replyRecipients({ to, cc: message.cc }, own)
  const recipients = [...kept.to, ...kept.cc]
  const named = new Set(recipients.map(({ address }) => address.toLowerCase()))
  const blind = replyRecipients({ to: bcc, cc: [] }, own).to.filter(
    ({ address }) => !named.has(address.toLowerCase()),
  )
  if (!addressed && !requester.email) {
    const error = 'The requester has no mail address. Write to an address of your choice, or call.'
    return { kind: 'fail', error }
  }
  if (recipients.length === 0) {
    return { kind: 'fail', error: 'The only recipient is the desk itself. Write to the customer’s address.' }
  }
  if (recipients.length + blind.length > MAX_RECIPIENTS) {
    return { kind: 'fail', error: `A reply goes to at most ${MAX_RECIPIENTS} people. Take some out.` }
  }
  if (message.attachments.reduce((sum, { size }) => sum + size, 0) > MAX_FILES_BYTES) {
    return { kind: 'fail', error: 'The files are larger than 20 MB together. Send fewer or smaller ones.' }
  }
  const all = new Set([...ticket.participants, ...named])
  const participants = [...all].slice(0, MAX_PARTICIPANTS)
  return {
    kind: 'send',
    ...kept,
    recipients,
    blind,
    subject: replySubject(message.subject || ticket.subject, ticket.number),
    participants: participants.length > ticket.participants.length ? participants : null,
  }
}
