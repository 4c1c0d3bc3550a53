import type { Firestore } from 'firebase-admin/firestore'
import { collections } from '../../../domain/paths/index.ts'
import type { Posted } from './mail-poster.ts'

export interface Verdict {
  /** Mails without a ticket, or whose message is not on it. */
  lost: number
  /** Mails with more than one ticket, or more than one message. */
  duplicated: number
  numbers: 'gap-free' | 'with gaps'
}

/** Looks for every mail in the database, whatever its answer was. `before`: the year's counter before the first of them. */
export async function verify(db: Firestore, posted: readonly Posted[], before: number): Promise<Verdict> {
  const [tickets, messages] = await Promise.all([
    db.collection(collections.tickets).select('number', 'requester.email').get(),
    db.collectionGroup('messages').select('messageId').get(),
  ])
  const ticketsOf = Map.groupBy(tickets.docs, (ticket) => String(ticket.get('requester.email')))
  const messagesOf = Map.groupBy(messages.docs, (message) => String(message.get('messageId')))
  const numbers: number[] = []
  let [lost, duplicated] = [0, 0]
  for (const { mail } of posted) {
    const own = ticketsOf.get(mail.from) ?? []
    const filed = messagesOf.get(mail.messageId) ?? []
    const together = own[0] && filed[0]?.ref.parent.parent?.id === own[0].id
    if (!together) lost += 1
    if (own.length > 1 || filed.length > 1) duplicated += 1
    for (const ticket of own) numbers.push(Number(String(ticket.get('number')).split('-')[1]))
  }
  const gapFree = numbers.sort((a, b) => a - b).every((number, index) => number === before + index + 1)
  return { lost, duplicated, numbers: gapFree ? 'gap-free' : 'with gaps' }
}
