import type { Message } from '../message/schema.ts'
import { parseNumber } from '../number/parse-number.ts'
import type { Ticket } from '../ticket/schema.ts'
import { likeness } from './likeness.ts'
import { wordsOf } from './words-of.ts'

/** Minutes within which the same request is taken for the same. */
export const DUPLICATE_MINUTES = 60
/** Tickets that a new one is compared with. */
export const MAX_COMPARED = 3
/** Shorter texts are alike by chance. */
const LEAST_WORDS = 8
const ALIKE = 0.9

/** A ticket as its first message made it. */
export interface Opened {
  ticketId: string
  ticket: Pick<Ticket, 'number' | 'subject' | 'channel' | 'createdAt'>
  first: Pick<Message, 'newText' | 'attachments'>
}

export interface Duplicate {
  ticketId: string
  number: string
  /** One sentence. */
  why: string
}

/**
 * The ticket that a new one of the same customer says again, the newest first; null when it says something else. The same words under the
 * same subject, or many words and nearly all the same, whatever the subject: a form and a mail name things differently. Nothing is the same
 * whose numbers differ, or that brings other files.
 */
export function findDuplicate(opened: Opened, before: readonly Opened[]): Duplicate | null {
  for (const other of before) {
    const isSame = judge(opened, other)
    if (isSame === null) continue
    const { ticketId, ticket } = other
    return { ticketId, number: ticket.number, why: sentence(opened, other, isSame) }
  }
  return null
}

/** True: the same. False: alike. Null: something else. */
function judge(opened: Opened, other: Opened): boolean | null {
  if (!isBefore(other, opened) || bringOther(opened.first.attachments, other.first.attachments)) return null
  const said = wordsOf(opened.first.newText)
  const saidBefore = wordsOf(other.first.newText)
  const sameSubject = wordsOf(opened.ticket.subject).join(' ') === wordsOf(other.ticket.subject).join(' ')
  const files = opened.first.attachments.length
  if (said.join(' ') === saidBefore.join(' ')) {
    if (sameSubject && (said.length > 0 || files > 0)) return true
    return said.length >= LEAST_WORDS ? true : null
  }
  const isLong = Math.min(said.length, saidBefore.length) >= LEAST_WORDS
  return isLong && likeness(said, saidBefore) >= ALIKE ? false : null
}

/** Numbers are given in the order of filing, so of two that come together the later one is the duplicate, whoever looks. */
function isBefore({ ticket: a }: Opened, { ticket: b }: Opened): boolean {
  const apart = Math.abs(b.createdAt.getTime() - a.createdAt.getTime())
  const [one, two] = [parseNumber(a.number), parseNumber(b.number)]
  if (!one || !two || apart > DUPLICATE_MINUTES * 60_000) return false
  return one.year === two.year ? one.counter < two.counter : one.year < two.year
}

/** Whether each of two brings a file that the other does not: the same words then speak of other things. */
function bringOther(a: Message['attachments'], b: Message['attachments']): boolean {
  const has = (files: Message['attachments'], sha256: string) => files.some((file) => file.sha256 === sha256)
  return a.some((file) => !has(b, file.sha256)) && b.some((file) => !has(a, file.sha256))
}

const ROADS: Partial<Record<Ticket['channel'], string>> = { form: ' with the public form', mail: ' by mail' }

function sentence({ ticket }: Opened, { ticket: other }: Opened, isSame: boolean): string {
  const minutes = Math.round(Math.abs(ticket.createdAt.getTime() - other.createdAt.getTime()) / 60_000)
  const when = minutes < 1 ? 'within a minute' : `within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  const road = ticket.channel === other.channel ? '' : (ROADS[other.channel] ?? '')
  const what = isSame ? 'the same' : 'nearly the same'
  return `The same sender wrote ${what} in ${other.number}${road}, ${when}.`
}
