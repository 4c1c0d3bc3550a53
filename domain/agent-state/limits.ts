/** Tickets whose seen mark is kept. */
export const MAX_SEEN = 2_000
