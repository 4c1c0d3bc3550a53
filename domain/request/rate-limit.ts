/** How often one attempt may be repeated: a retry after a lost connection must not run into the limit. */
export const MAX_REPEATS = 5

/** `rateLimits/{hash}_{window}`: the attempts of one address or sender in one window, each with how often it came. */
export interface Usage {
  attempts: Readonly<Record<string, number>>
}

export interface Window {
  /** Number of the window since 1970. */
  index: number
  endsAt: Date
}

/** The fixed window of `lengthMs` that a time falls into. */
export function windowOf(now: Date, lengthMs: number): Window {
  const index = Math.floor(now.getTime() / lengthMs)
  return { index, endsAt: new Date((index + 1) * lengthMs) }
}

/**
 * What the usage becomes when an attempt is let through, or null when it is over the limit. The same attempt again does not count
 * against the limit, but only `MAX_REPEATS` times.
 */
export function spend(usage: Usage, attempt: string, limit: number): Usage | null {
  const seen = Object.hasOwn(usage.attempts, attempt) ? (usage.attempts[attempt] ?? 0) : 0
  const allowed = seen > 0 ? seen <= MAX_REPEATS : Object.keys(usage.attempts).length < limit
  return allowed ? { attempts: { ...usage.attempts, [attempt]: seen + 1 } } : null
}
