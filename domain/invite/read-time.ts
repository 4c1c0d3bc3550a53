import type { Component, ContentLine } from './content-lines.ts'
import { timeInZone } from './time-in-zone.ts'

export interface CalendarTime {
  time: Date
  /** A day, not a moment: `time` is its midnight in UTC. */
  allDay: boolean
}

const TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z?))?$/i
const DURATION =
  /^([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/i
const SECOND = 1_000

/** A DATE or DATE-TIME (RFC 5545, 3.3.4 and 3.3.5), or null when it cannot be read. */
export function readTime(line: ContentLine | undefined, zones: readonly Component[]): CalendarTime | null {
  const found = TIME.exec(line?.value.trim().replace(/[-:]/g, '') ?? '')
  if (!line || !found) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0))
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59) return null
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  if (found[4] === undefined) return { time: new Date(wall), allDay: true }
  const isUtc = found[7] !== ''
  const time = isUtc ? wall : timeInZone(wall, line.parameters.get('TZID') ?? '', zones)
  return { time: new Date(time), allDay: false }
}

/** Milliseconds of a DURATION (RFC 5545, 3.3.6), or null. */
export function readDuration(value: string): number | null {
  const found = DURATION.exec(value.trim())
  if (!found) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(2)
    .map((part: string | undefined) => Number(part ?? 0))
  const length = ((weeks * 7 + days) * 86_400 + hours * 3_600 + minutes * 60 + seconds) * SECOND
  return found[1] === '-' ? -length : length
}
