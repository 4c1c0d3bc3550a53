export type SpanUnit = 'minutes' | 'hours' | 'days'

const minutesOf: Record<SpanUnit, number> = { minutes: 1, hours: 60, days: 24 * 60 }

/** A number of minutes in the largest unit that holds it whole: 120 is 2 hours, 90 is 90 minutes. */
export function toSpan(minutes: number): { amount: number; unit: SpanUnit } {
  const unit = (['days', 'hours'] as const).find((each) => minutes % minutesOf[each] === 0) ?? 'minutes'
  return { amount: minutes / minutesOf[unit], unit }
}

/** Whole minutes; NaN for what is no positive number. */
export function toMinutes(amount: number | string, unit: SpanUnit): number {
  const minutes = Math.round(Number(amount) * minutesOf[unit])
  return String(amount).trim() !== '' && minutes > 0 ? minutes : NaN
}
