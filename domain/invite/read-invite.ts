import { plainLine } from '../mail/index.ts'
import type { Address, Invite } from '../message/index.ts'
import { lineOf, readComponents, textOf, type Component, type ContentLine } from './content-lines.ts'
import { readDuration, readTime } from './read-time.ts'

const MAX_TEXT = 300
const METHODS = { REQUEST: 'request', CANCEL: 'cancel', REPLY: 'reply', PUBLISH: 'publish' } as const
const ADDRESS = /^[^\s@<>,;]{1,100}@[^\s@<>,;]{1,200}$/

/**
 * The event of an invitation (RFC 5546), or null when the text holds none. Times in a zone that is not known are taken as UTC.
 * @param text a calendar object (RFC 5545)
 * @param method of the MIME part, for an object that does not say its own
 */
export function readInvite(text: string, method = ''): Invite | null {
  const calendars = readComponents(text)
  const calendar = calendars.find(({ name }) => name === 'VCALENDAR')
  const events = calendar?.components.filter(({ name }) => name === 'VEVENT') ?? []
  // The series stands before its exceptions.
  const event = events.find((each) => !lineOf(each, 'RECURRENCE-ID')) ?? events[0]
  if (!calendar || !event) return null
  const zones = calendar.components.filter(({ name }) => name === 'VTIMEZONE')
  const start = readTime(lineOf(event, 'DTSTART'), zones)
  return {
    method: methodOf(lineOf(calendar, 'METHOD')?.value ?? method, event),
    title: plainLine(textOf(lineOf(event, 'SUMMARY')), MAX_TEXT),
    start: start?.time ?? null,
    end: endOf(event, start, zones),
    allDay: start?.allDay ?? false,
    location: plainLine(textOf(lineOf(event, 'LOCATION')), MAX_TEXT),
    organizer: organizerOf(lineOf(event, 'ORGANIZER')),
    repeats: ['RRULE', 'RDATE'].some((name) => lineOf(event, name) !== undefined),
  }
}

function methodOf(value: string, event: Component): Invite['method'] {
  const status = lineOf(event, 'STATUS')?.value.trim().toUpperCase()
  const method = value.trim().toUpperCase()
  if (status === 'CANCELLED' && method !== 'REPLY') return 'cancel'
  if (method === '') return 'publish'
  return METHODS[method as keyof typeof METHODS] ?? 'other'
}

function endOf(
  event: Component,
  start: ReturnType<typeof readTime>,
  zones: readonly Component[],
): Date | null {
  const end = readTime(lineOf(event, 'DTEND'), zones)
  if (end) return end.time
  const duration = lineOf(event, 'DURATION')
  if (start === null || !duration) return null
  const length = readDuration(duration.value)
  return length === null ? null : new Date(start.time.getTime() + length)
}

function organizerOf(line: ContentLine | undefined): Address | null {
  if (!line) return null
  const said = line.value.trim().replace(/^mailto:/i, '')
  const address = (ADDRESS.test(said) ? said : (line.parameters.get('EMAIL') ?? '')).toLowerCase()
  if (!ADDRESS.test(address)) return null
  return { name: plainLine(line.parameters.get('CN') ?? '', 200), address: plainLine(address, 320) }
}
