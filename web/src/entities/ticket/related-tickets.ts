import { call } from '@/data/callable.ts'

/** Moves the messages of a ticket into another, where the conversation goes on. Rejects with an error whose message is for people. */
export function mergeTickets(tickets: { from: string; into: string }): Promise<unknown> {
  return call('mergeTickets', tickets)
}

/** Makes a merged ticket one of its own again. Rejects likewise. */
export function unmergeTicket(ticketId: string): Promise<unknown> {
  return call('unmergeTicket', { ticketId })
}

/** Says that a ticket has nothing to do with another that it was said to be related to. Rejects likewise. */
export function dismissRelated(ticketId: string, relatedId: string): Promise<unknown> {
  return call('dismissRelated', { ticketId, relatedId })
}
