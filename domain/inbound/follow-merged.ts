/** Merges lead on to merges; more than this is a circle. */
export const MAX_MERGE_HOPS = 5

/** The ticket that a ticket has been merged into, at last; itself when it has not. Null when there is no such ticket. */
export function followMerged<T extends { mergedInto: string | null }>(
  tickets: ReadonlyMap<string, T>,
  ticketId: string,
): { ticketId: string; ticket: T } | null {
  let ticket = tickets.get(ticketId)
  if (!ticket) return null
  let id = ticketId
  for (let hop = 0; hop < MAX_MERGE_HOPS && ticket.mergedInto; hop++) {
    const target = tickets.get(ticket.mergedInto)
    if (!target) break
    id = ticket.mergedInto
    ticket = target
  }
  return { ticketId: id, ticket }
}
