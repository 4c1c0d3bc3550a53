export const spanUnits = ['minutes', 'hours', 'days', 'weeks'] as const
export type SpanUnit = (typeof spanUnits)[number]

const minutesOf: Record<SpanUnit, number> = { minutes: 1, hours: 60, days: 1_440, weeks: 10_080 }

export interface Span {
  count: number
  unit: SpanUnit
}

/** Minutes in the largest unit that measures them exactly. */
export function toSpan(minutes: number): Span {
  const whole = Math.abs(minutes)
  const unit = spanUnits.findLast((each) => whole > 0 && whole % minutesOf[each] === 0) ?? 'minutes'
  return { count: whole / minutesOf[unit], unit }
}

export const toMinutes = ({ count, unit }: Span): number => count * minutesOf[unit]
