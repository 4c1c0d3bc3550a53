import type { Temporal } from 'temporal-polyfill'
import { easterSunday } from './easter.ts'
import type { Holiday } from './schema.ts'

function falls(holiday: Holiday, date: Temporal.PlainDate): boolean {
  switch (holiday.kind) {
    case 'date':
      return holiday.date === date.toString()
    case 'yearly':
      return holiday.month === date.month && holiday.day === date.day
    case 'easter':
      return easterSunday(date.year, holiday.church).add({ days: holiday.offset }).equals(date)
    case 'weekday':
      return holiday.month === date.month && holiday.weekday === date.dayOfWeek && isNth(holiday.nth, date)
  }
}

const isNth = (nth: number, { day, daysInMonth }: Temporal.PlainDate) =>
  nth === -1 ? day + 7 > daysInMonth : Math.ceil(day / 7) === nth

/** The holiday that a day is, the most particular first: a date before a rule. Null on other days. */
export function holidayOn(holidays: readonly Holiday[], date: Temporal.PlainDate): Holiday | null {
  const found = holidays.filter((holiday) => falls(holiday, date))
  return found.find(({ kind }) => kind === 'date') ?? found[0] ?? null
}
