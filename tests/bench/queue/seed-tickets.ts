import type { Message } from '@emberdesk/domain/message'
import { formatNumber } from '@emberdesk/domain/number'
import { collections, messagePath, ticketPath } from '@emberdesk/domain/paths'
import { sampleMessage, sampleTicket } from '@emberdesk/domain/testing'
import type { Priority, Ticket } from '@emberdesk/domain/ticket'
import type { Firestore } from 'firebase-admin/firestore'

/** Tickets that get their first message too: those that the bench opens. */
export const WITH_MESSAGE = 40

const subjects = [
  'The arc lamp hums when the heating is on',
  'Delivery date for the oak sideboard',
  'Invoice shows the wrong address',
  'One leg of the dining table is shorter than the others',
  'Can I return a lamp that was a gift?',
  'Reclamación sobre la lámpara de pie',
  'Spare bulb for the reading light, which one fits?',
  'Wardrobe arrived without its handles',
]
const names = ['Iris Vale', 'Noor Idris', 'Zoë Müller', 'Tomás Herrera', 'Anneke de Wit', 'Олена Коваль']
const tags = ['lamp', 'delivery', 'invoice', 'return', 'vip', 'damaged', 'second contact']
const departments = ['support', 'billing', 'delivery']
const MINUTE = 60_000
const BATCH = 400

/** One of the list, the same for the same n. */
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** The nth ticket as intake leaves it, due n minutes after the first: what is opened stands on top. */
export function benchTicket(n: number, agents: readonly string[], now: number): Ticket {
  const name = pick(names, n * 7)
  const email = `${n}.customer@example.org`
  const waitingSince = new Date(now - ((n * 37) % 4_000) * MINUTE)
  const answered = n % 3 === 0
  return sampleTicket({
    number: formatNumber(2026, 100_000 + n),
    subject: `${pick(subjects, n)} (${n})`,
    preview:
      `Hello, I wrote to you about this before and have not heard back. ${pick(subjects, n + 3)}. Order ${n * 13}.`.slice(
        0,
        140,
      ),
    status: answered ? 'open' : 'new',
    category: answered ? 'open' : 'new',
    departmentId: pick(departments, n),
    assigneeId: n % 4 === 0 ? pick(agents, n / 4) : null,
    priority: ((n % 4) + 1) as Priority,
    tags: tags.slice(n % 5, (n % 5) + (n % 3)),
    requester: { customerId: `customer${n}`, name, email },
    participants: [email, `${n}.partner@example.net`],
    createdAt: new Date(waitingSince.getTime() - MINUTE),
    updatedAt: new Date(now - (n + 1) * MINUTE),
    lastCustomerAt: waitingSince,
    lastAgentAt: answered ? waitingSince : null,
    waitingSince,
    messageCount: 1 + (n % 6),
    version: 1 + (n % 6),
    lastMessageId: messageId(n),
    sla: { nextAt: new Date(now + (n + 60) * MINUTE) },
  })
}

export const ticketId = (n: number) => `bench${String(n).padStart(15, '0')}`
const messageId = (n: number) => `first${String(n).padStart(15, '0')}`
/** Words that only the first message of the nth ticket has. */
export const wordsOf = (n: number) => `This is the first message of ticket ${n}.`

function benchMessage(n: number, ticket: Ticket): Message {
  const text = `${wordsOf(n)}\n\n${'The lamp was fine for two weeks and then it began to hum. '.repeat(8)}`
  const { name, email } = ticket.requester
  return sampleMessage({
    from: { name, address: email },
    subject: ticket.subject,
    text,
    newText: text,
    at: ticket.createdAt,
  })
}

/** Takes away the demo's tickets and writes this many open ones, straight into the database. */
export async function seedTickets(db: Firestore, count: number): Promise<void> {
  const old = await db.collection(collections.tickets).select().get()
  await Promise.all(old.docs.map(({ ref }) => ref.delete()))
  const agents = (await db.collection(collections.agents).select().get()).docs.map(({ id }) => id)
  const now = Date.now()
  for (let start = 0; start < count; start += BATCH) {
    const batch = db.batch()
    for (let n = start; n < Math.min(start + BATCH, count); n++) {
      const ticket = benchTicket(n, agents, now)
      batch.set(db.doc(ticketPath(ticketId(n))), ticket)
      if (n < WITH_MESSAGE) {
        batch.set(db.doc(messagePath(ticketId(n), messageId(n))), benchMessage(n, ticket))
      }
    }
    await batch.commit()
  }
}
