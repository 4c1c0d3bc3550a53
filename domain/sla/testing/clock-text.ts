import { FAR_FUTURE } from '../../time/far-future.ts'
import type { Clock } from '../schema.ts'

/** `11-23 09:00`, with seconds or a year where they are needed; `never` for what is never due. */
export function timeText(at: Date | null | undefined): string {
  if (!at) return 'none'
  if (at.getTime() === FAR_FUTURE.getTime()) return 'never'
  const [day = '', time = ''] = at.toISOString().split('T')
  const short = time
    .replace('Z', '')
    .replace(/\.000$/, '')
    .replace(/^(\d\d:\d\d):00$/, '$1')
  return `${day.replace(/^2026-/, '')} ${short}`
}

/**
 * A clock in a few words: `due 11-23 10:00`, `met 11-23 09:40`, `rests waiting`, `noHours`, each with `, breached 11-23 10:00` when it was;
 * `none` when there is no such clock.
 */
export function clockText(clock: Clock | undefined): string {
  if (!clock) return 'none'
  const { dueAt, metAt, breachedAt, restsSince, why } = clock
  const state = metAt
    ? `met ${timeText(metAt)}`
    : restsSince
      ? `rests ${why}`
      : why
        ? why
        : `due ${timeText(dueAt)}`
  return breachedAt ? `${state}, breached ${timeText(breachedAt)}` : state
}
