import { Temporal } from 'temporal-polyfill'
import { lineOf, readComponents, textOf, type Component } from '../invite/content-lines.ts'
import { plainLine } from '../mail/plain-line.ts'
import type { Holiday } from './schema.ts'

/** Days that one event may last as a holiday; more is somebody's leave. */
const MAX_DAYS = 31
const MAX_HOLIDAYS = 200
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

export interface ImportedHolidays {
  holidays: Holiday[]
  /** Events that are no whole days, or repeat in a way that no rule here has, by their titles. */
  leftOut: string[]
}

function dateOf(event: Component, name: string): Temporal.PlainDate | null {
  const line = lineOf(event, name)
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(line?.value.trim() ?? '') ?? []
  if (!year) return null
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}

/** Every year on the date, or on the nth weekday of a month (RFC 5545, 3.3.10). Null for any other rule. */
function ruleOf(rule: string, name: string, start: Temporal.PlainDate): Holiday | null {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  )
  const allowed = ['FREQ', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST', 'INTERVAL']
  const isPlain = [...parts.keys()].every((key) => allowed.includes(key))
  if (parts.get('FREQ') !== 'YEARLY' || !isPlain || (parts.get('INTERVAL') ?? '1') !== '1') return null
  const month = Number(parts.get('BYMONTH') ?? start.month)
  const byDay = parts.get('BYDAY')
  if (byDay === undefined) {
    const day = Number(parts.get('BYMONTHDAY') ?? start.day)
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? { kind: 'yearly', name, month, day, hours: [] }
      : null
  }
  const [, nth, weekday = ''] = /^([1-5]|-1)(MO|TU|WE|TH|FR|SA|SU)$/.exec(byDay) ?? []
  if (!nth || parts.has('BYMONTHDAY') || !(month >= 1 && month <= 12)) return null
  const count = Number(nth) as -1
  return { kind: 'weekday', name, month, weekday: WEEKDAYS.indexOf(weekday) + 1, nth: count, hours: [] }
}

function holidaysOf(event: Component): Holiday[] | null {
  const name = plainLine(textOf(lineOf(event, 'SUMMARY')), 100)
  const start = dateOf(event, 'DTSTART')
  if (!name || !start) return null
  // DTEND is the first day after it; without one an event of whole days lasts a day.
  const end = dateOf(event, 'DTEND') ?? start.add({ days: 1 })
  const days = Math.max(1, start.until(end).days)
  const rule = lineOf(event, 'RRULE')?.value.trim()
  if (rule !== undefined) {
    const holiday = days === 1 ? ruleOf(rule, name, start) : null
    return holiday && [holiday]
  }
  if (days > MAX_DAYS) return null
  return Array.from({ length: days }, (_, day) => {
    const date = start.add({ days: day }).toString()
    return { kind: 'date', name, date, hours: [] }
  })
}

/**
 * The holidays of an iCalendar file (RFC 5545): its events of whole days, as those that states and schools publish. Cancelled events and
 * doubles are passed over; what is taken is closed all day.
 */
export function importHolidays(text: string): ImportedHolidays {
  const calendars = readComponents(text).filter(({ name }) => name === 'VCALENDAR')
  const events = calendars
    .flatMap(({ components }) => components)
    .filter(({ name }) => name === 'VEVENT')
    .filter((event) => lineOf(event, 'STATUS')?.value.trim().toUpperCase() !== 'CANCELLED')
  const found = new Map<string, Holiday>()
  const leftOut: string[] = []
  for (const event of events) {
    const holidays = holidaysOf(event)
    if (!holidays) leftOut.push(plainLine(textOf(lineOf(event, 'SUMMARY')), 100))
    for (const holiday of holidays ?? []) found.set(JSON.stringify({ ...holiday, name: '' }), holiday)
  }
  return { holidays: [...found.values()].slice(0, MAX_HOLIDAYS), leftOut }
}
