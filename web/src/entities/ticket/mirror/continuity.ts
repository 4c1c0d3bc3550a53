/**
 * How much earlier than its writing a change may be dated, in milliseconds: the server's own changes bear the time of the machine that
 * made them, a moment before they are stored.
 */
export const SKEW_MS = 2_000

/** What the newest changes say: nothing was missed up to `until`; or something may be, from `from` on. */
export type Continuity = { kind: 'whole'; until: number } | { kind: 'gap'; from: number }

interface Changed {
  updatedAt: Date
}

/**
 * Whether a window of the newest changes joins what was known before.
 * @param rows the newest changes, newest first; ours that the server has not confirmed left out, for their times are guesses
 * @param full the window holds as many as it may, so that there are changes behind it
 * @param until everything up to here is known, in milliseconds
 */
export function joins(rows: readonly Changed[], full: boolean, until: number): Continuity {
  const newest = rows[0]?.updatedAt.getTime() ?? until
  const oldest = rows.at(-1)?.updatedAt.getTime() ?? until
  const isWhole = !full || newest <= until || oldest < until - SKEW_MS
  return isWhole ? { kind: 'whole', until: Math.max(newest, until) } : { kind: 'gap', from: until - SKEW_MS }
}
