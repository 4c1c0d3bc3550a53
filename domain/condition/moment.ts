import type { ConditionTest } from './fields.ts'

const MINUTE = 60_000
const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/

/**
 * The moment a value of `before` or `after` names, in milliseconds: minutes from `now` (negative is past), or an ISO date, which is UTC when
 * it has no time. Null when it names none.
 */
export function momentOf(value: ConditionTest['value'], now: number): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? now + value * MINUTE : null
  if (typeof value !== 'string' || !ISO.test(value)) return null
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : at
}
