import { regionOf } from '@/entities/clock/index.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(regionOf(locale), options)
  formats.set(key, known)
  return known
}

/** The time of day: "14:05". */
export const clockTime = (at: Date, locale: string) =>
  format(locale, 'clock', { timeStyle: 'short' }).format(at)

/** Date and time in full, for hovering and for screen readers. */
export const fullTime = (at: Date, locale: string) =>
  format(locale, 'full', { dateStyle: 'full', timeStyle: 'short' }).format(at)

/** Date and time, short: "1 Nov 2026, 14:05". */
export const shortTime = (at: Date, locale: string) =>
  format(locale, 'short', { dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** A day: the weekday as well while it is near, the year only when it is another. */
export function dayName(at: Date, now: Date, locale: string): string {
  const near = Math.abs(now.getTime() - at.getTime()) < 6 * 86_400_000
  if (near) return format(locale, 'near', { weekday: 'long', day: 'numeric', month: 'long' }).format(at)
  const sameYear = at.getFullYear() === now.getFullYear()
  return format(locale, sameYear ? 'day' : 'year', {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at)
}

const relative = new Map<string, Intl.RelativeTimeFormat>()
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
]

/** How long ago: "20 seconds ago", "in 2 hours", in the largest unit that fits. */
export function timeAgo(at: Date, now: number, locale: string): string {
  const shown = relative.get(locale) ?? new Intl.RelativeTimeFormat(regionOf(locale), { numeric: 'auto' })
  relative.set(locale, shown)
  const difference = at.getTime() - now
  const [unit, size] = steps.find(([, size]) => Math.abs(difference) >= size) ?? ['second', 1_000]
  return shown.format(Math.trunc(difference / size), unit)
}
