import fc from 'fast-check'
import type { CalendarHours, Holiday } from '../../calendar/schema.ts'
import { sampleCalendar } from '../../calendar/testing.ts'
import type { Category } from '../../ticket/category.ts'
import { addMark } from '../marks.ts'
import type { Mark } from '../schema.ts'

const MINUTE = 60_000
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
  'UTC',
]
const hours = ['9-17', '9-12 13-17', '0-24', '0-6', '1:30-2:30', '22-24', '']

/** A calendar that opens on some day of the week. */
export const calendars: fc.Arbitrary<CalendarHours> = fc
  .record({
    zone: fc.constantFrom(...zones),
    days: fc.constantFrom(...hours),
    weekend: fc.constantFrom(...hours),
  })
  .filter(({ days, weekend }) => days !== '' || weekend !== '')
  .map(({ zone, days, weekend }) => {
    const christmas: Holiday = { kind: 'yearly', name: 'Christmas', month: 12, day: 25, hours: [] }
    return sampleCalendar(zone, { days, weekend, holidays: [christmas] })
  })

/** Within two years, to the second. */
const created = fc.integer({ min: Date.UTC(2026, 0, 1) / 1_000, max: Date.UTC(2027, 11, 1) / 1_000 })
const categories = fc.constantFrom<Category>('open', 'waiting', 'paused', 'solved', 'closed')
const happening = fc.oneof(
  fc.constant({ type: 'customer' } as const),
  fc.constant({ type: 'answered' } as const),
  categories.map((category) => ({ type: 'category', category }) as const),
)

/** Marks of a ticket, by time: its creation, then this many things that happen, seconds to days apart; some at one instant. */
export const histories = (length: { min?: number; max: number }): fc.Arbitrary<Mark[]> =>
  fc
    .tuple(
      created,
      fc.array(fc.tuple(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 * 86_400 })), happening), {
        minLength: length.min ?? 0,
        maxLength: length.max,
      }),
    )
    .map(([start, happenings]) => {
      let at = start * 1_000
      const marks: Mark[] = [{ at: new Date(at), type: 'opened' }]
      for (const [seconds, what] of happenings) {
        at += seconds * 1_000
        marks.push({ at: new Date(at), ...what })
      }
      return marks.reduce<Mark[]>(addMark, [])
    })

/** A target in minutes: up to a week. */
export const minutes = fc.integer({ min: 1, max: (7 * 86_400_000) / MINUTE })
