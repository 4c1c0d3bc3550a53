import type { TicketWithId } from '@emberdesk/domain/ticket'

export interface Merge {
  from: TicketWithId
  into: TicketWithId
}

/** Which of two tickets is merged into which unless somebody says otherwise: the newer into the older, whose number the customer knows longer. */
export function usualMerge(a: TicketWithId, b: TicketWithId): Merge {
  const isNewer = a.createdAt.getTime() - b.createdAt.getTime() || (a.number < b.number ? -1 : 1)
  return isNewer > 0 ? { from: a, into: b } : { from: b, into: a }
}
