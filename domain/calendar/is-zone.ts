import { Temporal } from 'temporal-polyfill'

/** Whether this is the name of a time zone that has rules; an offset such as `+02:00` has none. */
export function isZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId.length > 0
  } catch {
    return false
  }
}
