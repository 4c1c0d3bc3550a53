import { lineOf, type Component } from './content-lines.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'

const MINUTE = 60_000
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/**
 * The moment of a wall-clock time in a zone, both as milliseconds. The zone is looked up by its name (IANA or Windows), then in what
 * the calendar itself says of it; one that is nowhere is taken as UTC.
 * @param wall the wall-clock time as if it were UTC
 */
export function timeInZone(wall: number, tzid: string, zones: readonly Component[]): number {
  const name = tzid.replace(/^"|"$/g, '').trim()
  const formatter = formatterOf(name) ?? formatterOf(WINDOWS_ZONES.get(name.toLowerCase()) ?? '')
  if (formatter) {
    // Twice, since the first answer may lie on the other side of a change to summer time.
    const first = wall - offsetAt(wall, formatter)
    return wall - offsetAt(first, formatter)
  }
  const zone = zones.find((each) => lineOf(each, 'TZID')?.value.trim() === name)
  return wall - (zone ? offsetByRules(wall, zone) : 0)
}

function formatterOf(timeZone: string): Intl.DateTimeFormat | null {
  // Some programs write a path of their own before the name.
  const plain = /(?:^|\/)([A-Z][A-Za-z_]+\/[A-Za-z_/+-]+\d*|UTC|GMT)$/.exec(timeZone)?.[1]
  if (!plain) return null
  const fields = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: plain, hourCycle: 'h23', ...fields })
  } catch {
    return null
  }
}

/** Milliseconds east of Greenwich. */
function offsetAt(time: number, formatter: Intl.DateTimeFormat): number {
  const parts = new Map(
    formatter.formatToParts(new Date(time)).map(({ type, value }) => [type, Number(value)]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return wall - Math.floor(time / 1_000) * 1_000
}

/** By the yearly rules of a VTIMEZONE (RFC 5545, 3.6.5): the one that began last is in force. */
function offsetByRules(wall: number, zone: Component): number {
  const onsets = zone.components
    .map((rule) => ({
      onset: lastOnset(wall, rule),
      offset: offsetOf(lineOf(rule, 'TZOFFSETTO')?.value ?? ''),
    }))
    .sort((a, b) => b.onset - a.onset)
  return onsets[0]?.offset ?? 0
}

function lastOnset(wall: number, rule: Component): number {
  const start = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})/.exec(lineOf(rule, 'DTSTART')?.value.trim() ?? '')
  if (!start) return -Infinity
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = start.slice(1).map(Number)
  const begin = Date.UTC(year, month - 1, day, hour, minute)
  const yearly = lineOf(rule, 'RRULE')?.value.toUpperCase() ?? ''
  if (begin > wall) return -Infinity
  if (!yearly.includes('FREQ=YEARLY')) return begin
  const byMonth = Number(/BYMONTH=(\d{1,2})/.exec(yearly)?.[1] ?? month)
  const [, nth = '1', weekday = ''] = /BYDAY=([+-]?\d)?([A-Z]{2})/.exec(yearly) ?? []
  const inYear = (of: number): number => {
    const date = weekday === '' ? day : dayOf(of, byMonth, Number(nth), WEEKDAYS.indexOf(weekday))
    return Date.UTC(of, byMonth - 1, date, hour, minute)
  }
  const thisYear = new Date(wall).getUTCFullYear()
  return inYear(thisYear) <= wall ? inYear(thisYear) : inYear(thisYear - 1)
}

/** Day of the month of its nth weekday, from the end when `nth` is below zero. */
function dayOf(year: number, month: number, nth: number, weekday: number): number {
  if (nth > 0) {
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
    return 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7
  }
  const last = new Date(Date.UTC(year, month, 0))
  return last.getUTCDate() - ((last.getUTCDay() - weekday + 7) % 7) + (nth + 1) * 7
}

function offsetOf(value: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2})(\d{2})/.exec(value.trim()) ?? []
  return (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1)
}
