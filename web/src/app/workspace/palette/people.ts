import type { TicketWithId } from '@emberdesk/domain/ticket'

export interface Requester {
  name: string
  email: string
  /** Tickets of theirs that are open. */
  tickets: number
}

/** Who asks in these tickets, those with the most first. */
export function requestersOf(rows: readonly Pick<TicketWithId, 'requester'>[]): Requester[] {
  const byEmail = new Map<string, Requester>()
  for (const { requester } of rows) {
    const known = byEmail.get(requester.email)
    if (known) known.tickets++
    else byEmail.set(requester.email, { name: requester.name, email: requester.email, tickets: 1 })
  }
  return [...byEmail.values()].sort((a, b) => b.tickets - a.tickets)
}
