const MINUTE = 60_000
const steps = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/**
 * The reader's own variety of a language: who reads English in London gets London's dates. Without one, and for Arabic, whose
 * countries differ in digits while ticket numbers have one kind, the language itself.
 */
export function regionOf(locale: string): string {
  if (locale === 'ar') return locale
  return navigator.languages.find((tag) => tag === locale || tag.startsWith(`${locale}-`)) ?? locale
}

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function unitFormat(locale: string, unit: string, unitDisplay: 'narrow' | 'long'): Intl.NumberFormat {
  const key = `${locale} ${unit} ${unitDisplay}`
  const known = formats.get(key) as Intl.NumberFormat | undefined
  const format = known ?? new Intl.NumberFormat(regionOf(locale), { style: 'unit', unit, unitDisplay })
  formats.set(key, format)
  return format
}

/** Spans as they were put: there are few, and every row of a list has two. */
const spans = new Map<string, string>()

/** A span in its largest whole unit, `3h` or `3 hours`; under a minute counts as nought minutes. The sign is left out. */
export function formatSpan(ms: number, locale: string, display: 'narrow' | 'long' = 'narrow'): string {
  const span = Math.abs(ms)
  const [unit, size] = steps.find(([, each]) => span >= each) ?? (['minute', MINUTE] as const)
  const many = Math.floor(span / size)
  const key = `${locale} ${display} ${unit} ${many}`
  const text = spans.get(key) ?? unitFormat(locale, unit, display).format(many)
  spans.set(key, text)
  return text
}

const agoFormats = new Map<string, Intl.RelativeTimeFormat>()

/** How long ago something was, in its largest whole unit: `20s ago`, `yesterday`. What lies ahead counts as now. */
export function formatAgo(at: Date, locale: string, now: number): string {
  const known = agoFormats.get(locale)
  const format = known ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' })
  agoFormats.set(locale, format)
  const span = Math.max(0, now - at.getTime())
  const [unit, size] = steps.find(([, each]) => span >= each) ?? (['second', 1_000] as const)
  return format.format(-Math.floor(span / size), unit)
}

function momentFormat(
  locale: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${name}`
  const known = formats.get(key) as Intl.DateTimeFormat | undefined
  const format = known ?? new Intl.DateTimeFormat(regionOf(locale), options)
  formats.set(key, format)
  return format
}

/** A moment in full, for titles: `Sun, 22 Nov 2026, 16:18`. */
export function formatMoment(at: Date, locale: string): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
  return momentFormat(locale, 'moment', { ...day, hour: '2-digit', minute: '2-digit' }).format(at)
}

/** A day in short, `22 Nov`; with its year when that is not this one. */
export function formatDay(at: Date, locale: string, now: number): string {
  const isThisYear = at.getFullYear() === new Date(now).getFullYear()
  const day = { day: 'numeric', month: 'short' } as const
  return isThisYear
    ? momentFormat(locale, 'day', day).format(at)
    : momentFormat(locale, 'year', { ...day, year: '2-digit' }).format(at)
}

/** A whole number with its groups: `1,248`. */
export function formatCount(count: number, locale: string): string {
  const key = `${locale} count`
  const known = formats.get(key) as Intl.NumberFormat | undefined
  const format = known ?? new Intl.NumberFormat(regionOf(locale))
  formats.set(key, format)
  return format.format(count)
}
