import { formatDay, formatMoment, formatSpan } from '@/entities/clock/index.ts'
import type { MomentText } from './row-content.ts'

const WEEK = 7 * 86_400_000

/** How long ago, short, or the day when that was over a week ago; the moment itself in the title, worked out when somebody points at it. */
export function momentText(at: Date, now: number, locale: string, t: (key: string) => string): MomentText {
  const ms = now - at.getTime()
  const text = ms < 60_000 ? t('queue.now') : ms < WEEK ? formatSpan(ms, locale) : formatDay(at, locale, now)
  return {
    at,
    text,
    get title() {
      return formatMoment(at, locale)
    },
  }
}

/** Shows the moment itself to who points at it, and only then: the element may be another row's afterwards. */
export function showMoment({ currentTarget }: Event, { title }: MomentText): void {
  const time = currentTarget as HTMLElement
  time.title = title
  time.addEventListener('pointerleave', () => time.removeAttribute('title'), { once: true })
}
