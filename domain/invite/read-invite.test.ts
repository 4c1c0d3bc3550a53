import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inviteSchema } from '../message/index.ts'
import { readInvite } from './read-invite.ts'

const calendar = (event: readonly string[], before: readonly string[] = ['METHOD:REQUEST']) =>
  ['BEGIN:VCALENDAR', ...before, 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
const startOf = (line: string, before?: string[]) =>
  readInvite(calendar([line], before))?.start?.toISOString()
const rule = (kind: string, start: string, to: string, yearly: string) =>
  [`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETTO:${to}`, `RRULE:${yearly}`, `END:${kind}`].join('\r\n')
const ownZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Office',
  rule('STANDARD', '16010101T030000', '+0100', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
  rule('DAYLIGHT', '16010101T020000', '+0200', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
  'END:VTIMEZONE',
]

describe('readInvite', () => {
  it('reads an invitation', () => {
    const event = [
      'SUMMARY:Lamp\\, table and',
      '  chair',
      'DTSTART:20240304T090000Z',
      'DTEND:20240304T100000Z',
      'LOCATION;LANGUAGE=en:Room 1\\nsecond floor',
      'ORGANIZER;CN="Vale, Iris":MAILTO:Iris@Example.org',
      'RRULE:FREQ=WEEKLY',
    ]
    expect(readInvite(calendar(event))).toEqual({
      method: 'request',
      title: 'Lamp, table and chair',
      start: new Date('2024-03-04T09:00:00Z'),
      end: new Date('2024-03-04T10:00:00Z'),
      allDay: false,
      location: 'Room 1 second floor',
      organizer: { name: 'Vale, Iris', address: 'iris@example.org' },
      repeats: true,
    })
  })

  it.each([
    ['UTC', 'DTSTART:20240704T090000Z', undefined, '2024-07-04T09:00:00.000Z'],
    [
      'a zone by name in summer',
      'DTSTART;TZID=Europe/Berlin:20240704T090000',
      undefined,
      '2024-07-04T07:00:00.000Z',
    ],
    [
      'the same in winter',
      'DTSTART;TZID="Europe/Berlin":20240104T090000',
      undefined,
      '2024-01-04T08:00:00.000Z',
    ],
    [
      'a zone with a path',
      'DTSTART;TZID=/x.org/2020/America/New_York:20240704T090000',
      undefined,
      '2024-07-04T13:00:00.000Z',
    ],
    [
      'a zone of Windows',
      'DTSTART;TZID=Pacific Standard Time:20240704T090000',
      undefined,
      '2024-07-04T16:00:00.000Z',
    ],
    ['its own zone in summer', 'DTSTART;TZID=Office:20240704T090000', ownZone, '2024-07-04T07:00:00.000Z'],
    ['its own zone in winter', 'DTSTART;TZID=Office:20241228T090000', ownZone, '2024-12-28T08:00:00.000Z'],
    [
      'its own zone early in the year',
      'DTSTART;TZID=Office:20240104T090000',
      ownZone,
      '2024-01-04T08:00:00.000Z',
    ],
    ['a zone that is nowhere', 'DTSTART;TZID=Moon:20240704T090000', undefined, '2024-07-04T09:00:00.000Z'],
    ['no zone', 'DTSTART:20240704T090000', undefined, '2024-07-04T09:00:00.000Z'],
  ])('reads a time in %s', (_, line, before, iso) => {
    expect(startOf(line, before)).toBe(iso)
  })

  it('reads whole days', () => {
    const event = calendar(['DTSTART;VALUE=DATE:20240304', 'DTEND;VALUE=DATE:20240306'])
    expect(readInvite(event)).toMatchObject({
      allDay: true,
      start: new Date('2024-03-04T00:00:00Z'),
      end: new Date('2024-03-06T00:00:00Z'),
    })
  })

  it('adds a duration', () => {
    const event = calendar(['DTSTART:20240304T090000Z', 'DURATION:P1DT2H30M'])
    expect(readInvite(event)?.end).toEqual(new Date('2024-03-05T11:30:00Z'))
  })

  it.each([
    [['METHOD:CANCEL'], [], 'cancel'],
    [['METHOD:reply'], [], 'reply'],
    [['METHOD:PUBLISH'], [], 'publish'],
    [['METHOD:COUNTER'], [], 'other'],
    [['METHOD:REQUEST'], ['STATUS:CANCELLED'], 'cancel'],
    [[], [], 'publish'],
  ])('tells the method of %j %j', (before, event, method) => {
    expect(readInvite(calendar(event, before))?.method).toBe(method)
  })

  it('tells of the series, not of its exception', () => {
    const exception = 'BEGIN:VEVENT\nRECURRENCE-ID:20240101T000000Z\nSUMMARY:Moved\nEND:VEVENT'
    expect(readInvite(calendar(['SUMMARY:Series'], [exception]))?.title).toBe('Series')
  })

  it.each([
    '',
    'Hello',
    'BEGIN:VCALENDAR',
    'BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO',
    'BEGIN:VEVENT\nSUMMARY:x',
  ])('finds none in %j', (text) => {
    expect(readInvite(text)).toBeNull()
  })

  it('always finds something that can be stored', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        'DTSTART:',
        'DTEND:99999999T999999Z',
        'DTSTART;TZID=Europe/Berlin:20240230T250000',
        'ORGANIZER:mailto:x',
      ),
      fc.string({ maxLength: 30 }).map((text) => `DTSTART;TZID=${text}:20240101T000000`),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const invite = readInvite(calendar(lines, ownZone))
        expect(invite === null || inviteSchema.safeParse(invite).success).toBe(true)
      }),
    )
  })
})
