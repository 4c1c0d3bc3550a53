import type { MailKey } from '@emberdesk/domain/inbound'
import type { TokenKey } from '@emberdesk/domain/mail'
import { formatNumber } from '@emberdesk/domain/number'
import { buildTicket } from './build-ticket.ts'
import { conversations } from './conversations/index.ts'
import type { DemoTicket } from './demo-ticket.ts'
import { sha256Hex } from './hashes.ts'
import { layOutTurns } from './lay-out-turns.ts'

export interface DemoDesk {
  tickets: DemoTicket[]
  /** Counter of each year that a ticket was made in. */
  counters: Map<number, number>
  mailKeys: { id: string; data: MailKey }[]
}

/** So that a customer's further mail in a demo thread, or the same mail again, is known. */
function keysOf({ id: ticketId, ticket, messages }: DemoTicket): DemoDesk['mailKeys'] {
  return messages.flatMap(({ id: messageId, data }, index) => {
    if (data.direction === 'out' || !data.messageId) return []
    const key: MailKey = {
      outcome: index === 0 ? 'created' : 'appended',
      ticketId,
      messageId,
      number: ticket.number,
      contentHash: sha256Hex(data.text),
      rawPath: null,
      why: 'Demo data.',
      at: data.at,
    }
    return [{ id: sha256Hex(data.messageId), data: key }]
  })
}

/** The demo company's tickets, aged relative to now and numbered in the order in which they came. */
export function buildDesk(now: Date, key: TokenKey, mailDomain: string): DemoDesk {
  const counters = new Map<number, number>()
  const dated = conversations.map((conversation) => {
    const createdAt = layOutTurns(conversation, now)[0]?.at ?? now
    return { conversation, createdAt }
  })
  dated.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const tickets = dated.map(({ conversation, createdAt }) => {
    const year = createdAt.getUTCFullYear()
    const counter = (counters.get(year) ?? 0) + 1
    counters.set(year, counter)
    return buildTicket(conversation, { number: formatNumber(year, counter), now, key, mailDomain })
  })
  return { tickets, counters, mailKeys: tickets.flatMap(keysOf) }
}
