import { fold } from '@emberdesk/domain/condition'
import type { Ticket } from '@emberdesk/domain/ticket'

type Sought = Pick<Ticket, 'number' | 'subject' | 'preview' | 'requester' | 'tags'>

/** The words of a filter, folded; none when there is nothing to filter by. */
export const wordsOf = (filter: string): string[] => fold(filter).split(/\s+/).filter(Boolean)

/** Whether a row has every one of these words somewhere in what it shows. */
export function matchesFilter(ticket: Sought, words: readonly string[]): boolean {
  const { number, subject, preview, requester, tags } = ticket
  const text = fold([number, subject, preview, requester.name, requester.email, ...tags].join(' '))
  return words.every((word) => text.includes(word))
}
