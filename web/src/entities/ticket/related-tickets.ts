import { call } from '@/data/callable.ts'

/** Moves the messages of a ticket into another, where the conversation goes on. Rejects with an error whose message is for people. */
export function mergeTickets(tickets: { from: string; into: string }): Promise<unknown> {
  return call('mergeTickets', tickets)
}

/** Makes a merged ticket one of its own again. Rejects likewise. */
export function unmergeTicket(ticketId: string): Promise<unknown> {
  return call('unmergeTicket', { ticketId })
}

/** Says that a ticket has nothing to do with another that it was said to be related to, and how to take that back. Rejects likewise. */
export async function dismissRelated(
  ticketId: string,
  relatedId: string,
): Promise<{ undo(): Promise<unknown> }> {
  const { eventId } = await call<{ eventId: string | null }>('dismissRelated', { ticketId, relatedId })
  return { undo: () => call('restoreRelated', { ticketId, eventId }) }
}
