/** Minutes to wait after the first, second … failed try. When they are used up the mail has failed for good. */
export const RETRY_MINUTES = [1, 5, 15, 60, 240] as const

/** When to try again after `attempts` tries that failed for the time being; null when that was the last. */
export function retryAt(attempts: number, now: Date): Date | null {
  const minutes = RETRY_MINUTES[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}
