import type { Ticket } from '@emberdesk/domain/ticket'

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

type Sought = Pick<Ticket, 'number' | 'subject' | 'preview' | 'requester' | 'tags'>

/** Whether a row has every word of the filter somewhere in what it shows; case and accents aside. */
export function matchesFilter(ticket: Sought, filter: string): boolean {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  if (!words.length) return true
  const { number, subject, preview, requester, tags } = ticket
  const text = fold([number, subject, preview, requester.name, requester.email, ...tags].join(' '))
  return words.every((word) => text.includes(word))
}
