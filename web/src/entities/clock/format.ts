const MINUTE = 60_000
const steps = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function unitFormat(locale: string, unit: string, unitDisplay: 'narrow' | 'long'): Intl.NumberFormat {
  const key = `${locale} ${unit} ${unitDisplay}`
  const known = formats.get(key) as Intl.NumberFormat | undefined
  const format = known ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })
  formats.set(key, format)
  return format
}

/** A span in its largest whole unit, `3h` or `3 hours`; under a minute counts as nought minutes. The sign is left out. */
export function formatSpan(ms: number, locale: string, display: 'narrow' | 'long' = 'narrow'): string {
  const span = Math.abs(ms)
  const [unit, size] = steps.find(([, each]) => span >= each) ?? (['minute', MINUTE] as const)
  return unitFormat(locale, unit, display).format(Math.floor(span / size))
}

/** A moment in full, for titles: `Sun, 22 Nov 2026, 16:18`. */
export function formatMoment(at: Date, locale: string): string {
  const key = `${locale} moment`
  const known = formats.get(key) as Intl.DateTimeFormat | undefined
  const format =
    known ??
    new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
  formats.set(key, format)
  return format.format(at)
}
