import type { TicketWithId } from '@emberdesk/domain/ticket'
import { fold } from '@/ui/option.ts'
import { wordsOf } from './rank-items.ts'

type Row = Pick<TicketWithId, 'id' | 'number' | 'subject' | 'requester'>

/** Rows are replaced when they change, so what was folded once holds. */
const folded = new WeakMap<Row, string>()

function textOf(row: Row): string {
  const known = folded.get(row)
  if (known !== undefined) return known
  const { number, subject, requester } = row
  const text = fold(`${number} ${number.replaceAll('-', '')} ${subject} ${requester.name} ${requester.email}`)
  folded.set(row, text)
  return text
}

const SLICE = 500

/** Prepares the rows while nothing else happens, so that the first keystroke is as quick as the others. */
export async function prepareTickets(rows: readonly Row[], isWanted: () => boolean): Promise<void> {
  for (let from = 0; from < rows.length && isWanted(); from += SLICE) {
    for (const row of rows.slice(from, from + SLICE)) textOf(row)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** The tickets that have every word in number, subject or requester; a number that begins so comes first. */
export function findTickets<T extends Row>(rows: readonly T[], query: string, limit: number): T[] {
  const words = wordsOf(query.replace(/^#/, ''))
  if (!words.length) return rows.slice(0, limit)
  const byNumber: T[] = []
  const others: T[] = []
  for (const row of rows) {
    const text = textOf(row)
    if (!words.every((word) => text.includes(word))) continue
    const isNumber = text.startsWith(words[0]!)
    if (isNumber) byNumber.push(row)
    else if (others.length < limit) others.push(row)
    if (byNumber.length >= limit) break
  }
  return [...byNumber, ...others].slice(0, limit)
}
