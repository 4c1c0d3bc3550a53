/** Seconds that a provider's clock may be ahead of ours. */
const AHEAD = 300

/** Whether something signed at `seconds` (Unix time) is no older than `maxAge` seconds. */
export function isFresh(seconds: number, now: Date, maxAge: number): boolean {
  const age = now.getTime() / 1_000 - seconds
  return age <= maxAge && age >= -AHEAD
}
