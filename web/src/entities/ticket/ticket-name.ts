import type { Ticket } from '@emberdesk/domain/ticket'

const LONGEST = 60

/** A ticket by name in a toast: its number and the beginning of its subject. */
export function ticketName({ number, subject }: Pick<Ticket, 'number' | 'subject'>): string {
  const short = subject.length > LONGEST ? `${subject.slice(0, LONGEST).trimEnd()}…` : subject
  return short ? `${number} · ${short}` : number
}
