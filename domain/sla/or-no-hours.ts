import { NoHours } from '../calendar/open-spans.ts'

/** A result that needs a calendar with hours, or another one where it has none. Other errors are passed on. */
export function orNoHours<T>(compute: () => T, otherwise: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (error instanceof NoHours) return otherwise()
    throw error
  }
}
