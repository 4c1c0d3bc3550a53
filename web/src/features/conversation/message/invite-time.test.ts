import type { Invite } from '@emberdesk/domain/message'
import { expect, it } from 'vitest'
import { inviteTime } from './invite-time.ts'

const time = (start: string | null, end: string | null, allDay = false) =>
  inviteTime(
    {
      start: start === null ? null : new Date(start),
      end: end === null ? null : new Date(end),
      allDay,
    } as Invite,
    'en-GB',
  )

// The tests run in UTC.
it.each([
  ['a span', '2026-12-07T09:00Z', '2026-12-07T10:30Z', false, 'Mon, 7 Dec 2026, 09:00–10:30 UTC'],
  ['a time without an end', '2026-12-07T09:00Z', null, false, 'Mon, 7 Dec 2026, 09:00 UTC'],
  ['an end before its start', '2026-12-07T09:00Z', '2026-12-07T08:00Z', false, 'Mon, 7 Dec 2026, 09:00 UTC'],
  ['one whole day', '2026-12-24', '2026-12-25', true, 'Thu, 24 Dec 2026'],
  [
    'whole days, the end being the day after',
    '2026-12-24',
    '2026-12-27',
    true,
    'Thu, 24 Dec – Sat, 26 Dec 2026',
  ],
  ['no time', null, null, false, ''],
])('tells %s', (_, start, end, allDay, told) => {
  expect(time(start, end, allDay).replace(/[\u2009\u202f\u00a0]/g, ' ')).toBe(told)
})
