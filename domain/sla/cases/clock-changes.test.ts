import { describe, expect, it } from 'vitest'
import type { CalendarHours } from '../../calendar/schema.ts'
import { sampleCalendar } from '../../calendar/testing.ts'
import { dueText } from '../testing/due-text.ts'

const office = (zone: string) => sampleCalendar(zone)
/** From midnight to 6, every day. */
const nights = (zone: string) => sampleCalendar(zone, { days: '0-6', weekend: '0-6' })
/** Some hours on Saturday and Sunday alone. */
const weekends = (zone: string, hours: string) => sampleCalendar(zone, { days: '', weekend: hours })
const [berlin, newYork, lordHowe] = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'] as const
const [cairo, santiago] = ['Africa/Cairo', 'America/Santiago'] as const

// All times are UTC.
function table(rows: [string, CalendarHours, string, number | string, string][]) {
  it.each(rows)('%s', (_, calendar, opened, minutes, due) => {
    expect(dueText('firstResponse', minutes, calendar, `${opened} opened`)).toBe(`due ${due}`)
  })
}

describe('Berlin: forward on 29 March at 2 (01:00), back on 25 October at 3 (01:00)', () => {
  table([
    // Friday 16:30 to 17:00 at +1 (15:30 to 16:00), Monday 9:00 at +2 (07:00) + 30 min.
    ['over the weekend in spring', office(berlin), '03-27 15:30', 60, '03-30 07:30'],
    // Friday 16:30 to 17:00 at +2 (14:30 to 15:00), Monday 9:00 at +1 (08:00) + 30 min.
    ['over the weekend in autumn', office(berlin), '10-23 14:30', 60, '10-26 08:30'],
    // 0:00 at +1 (23:00) to 6:00 at +2 (04:00) are 5 h.
    ['exactly at the end of the short night', nights(berlin), '03-28 20:00', 300, '03-29 04:00'],
    // The next night begins at 0:00 at +2 (22:00).
    ['beyond the short night', nights(berlin), '03-28 20:00', 301, '03-29 22:01'],
    // 0:00 at +2 (22:00) to 6:00 at +1 (05:00) are 7 h.
    ['exactly at the end of the long night', nights(berlin), '10-24 20:00', 420, '10-25 05:00'],
    ['beyond the long night', nights(berlin), '10-24 20:00', 421, '10-25 23:01'],
    // 2:15 to 2:45 does not exist on Sunday; next is Saturday 4 April 2:15 at +2 (00:15) + 30 min.
    ['hours that are skipped whole', weekends(berlin, '2:15-2:45'), '03-29 00:00', 30, '04-04 00:45'],
    // 2:30 does not exist: open from the change itself (01:00) to 6:00 (04:00), 3 h.
    ['an opening that is skipped', weekends(berlin, '2:30-6'), '03-28 20:00', 180, '03-29 04:00'],
    // The first 2:00 (00:00) to the second 3:00 (02:00) are 2 h.
    ['the hour that comes twice', weekends(berlin, '2-3'), '10-24 20:00', 120, '10-25 02:00'],
    // 2:30 for the second time (01:30) + 30 min.
    ['from the second time of it', weekends(berlin, '2-3'), '10-25 01:30', 30, '10-25 02:00'],
    // 24 h are 24 h, though clocks on the wall show 14:00 after 13:00.
    ['in calendar time', office(berlin), '03-28 12:00', '1440 calendar', '03-29 12:00'],
  ])
})

describe('New York: forward on 8 March at 2 (07:00), back on 1 November at 2 (06:00)', () => {
  table([
    // Friday 16:30 to 17:00 at -5 (21:30 to 22:00), Monday 9:00 at -4 (13:00) + 30 min.
    ['over the weekend in spring', office(newYork), '03-06 21:30', 60, '03-09 13:30'],
    // Friday 16:30 to 17:00 at -4 (20:30 to 21:00), Monday 9:00 at -5 (14:00) + 30 min.
    ['over the weekend in autumn', office(newYork), '10-30 20:30', 60, '11-02 14:30'],
    // 0:00 at -5 (05:00) to 6:00 at -4 (10:00) are 5 h.
    ['the short night', nights(newYork), '03-08 04:30', 300, '03-08 10:00'],
    // 0:00 at -4 (04:00) to 6:00 at -5 (11:00) are 7 h.
    ['the long night', nights(newYork), '11-01 03:00', 420, '11-01 11:00'],
    // The first 1:30 (05:30) to 2:00, which comes once (07:00), are 90 min.
    ['half an hour that comes twice', weekends(newYork, '1:30-2'), '10-31 12:00', 90, '11-01 07:00'],
  ])
})

describe('Lord Howe, by half an hour: back on 5 April at 2 (15:00), forward on 4 October at 2 (15:30)', () => {
  table([
    // Friday 3 April 16:30 to 17:00 at +11 (05:30 to 06:00), Monday 9:00 at +10:30 (22:30 on Sunday) + 30 min.
    ['over the weekend in autumn', office(lordHowe), '04-03 05:30', 60, '04-05 23:00'],
    // Friday 2 October 16:30 to 17:00 at +10:30 (06:00 to 06:30), Monday 9:00 at +11 (22:00 on Sunday) + 30 min.
    ['over the weekend in spring', office(lordHowe), '10-02 06:00', 60, '10-04 22:30'],
    // 0:00 at +11 (13:00) to 6:00 at +10:30 (19:30) are 6½ h.
    ['the long night', nights(lordHowe), '04-04 12:00', 390, '04-04 19:30'],
    // 0:00 at +10:30 (13:30) to 6:00 at +11 (19:00) are 5½ h.
    ['the short night', nights(lordHowe), '10-03 12:00', 330, '10-03 19:00'],
    // 2:00 to 2:30 does not exist on Sunday; next is Saturday 10 October 2:00 at +11 (15:00 on Friday) + 15 min.
    ['hours that are skipped whole', weekends(lordHowe, '2-2:30'), '10-03 14:00', 15, '10-09 15:15'],
  ])
})

describe('Cairo, at midnight: forward on 24 April (22:00), back on 29 October (21:00)', () => {
  table([
    // Thursday 16:30 to 17:00 at +2 (14:30 to 15:00), Friday 9:00 at +3 (06:00) + 30 min.
    ['over night in spring', office(cairo), '04-23 14:30', 60, '04-24 06:30'],
    // Thursday 16:30 to 17:00 at +3 (13:30 to 14:00), Friday 9:00 at +2 (07:00) + 30 min.
    ['over night in autumn', office(cairo), '10-29 13:30', 60, '10-30 07:30'],
    // The day begins at 1:00 (22:00); until 6:00 at +3 (03:00) are 5 h.
    ['where midnight is skipped', nights(cairo), '04-23 12:00', 300, '04-24 03:00'],
    // The first 23:00 at +3 (20:00) to midnight at +2 (22:00) are 2 h.
    [
      'where the last hour comes twice',
      sampleCalendar(cairo, { days: '23-24' }),
      '10-29 12:00',
      120,
      '10-29 22:00',
    ],
  ])
})

describe('Santiago, at midnight: back on 4 April (03:00 on the 5th), forward on 6 September (04:00)', () => {
  table([
    // 22:00 at -3 (01:00) to midnight at -4 (04:00) are 3 h.
    [
      'where an hour before midnight comes twice',
      weekends(santiago, '22-24'),
      '04-04 12:00',
      180,
      '04-05 04:00',
    ],
    // The day begins at 1:00 at -3 (04:00); until 6:00 (09:00) are 5 h.
    ['where midnight is skipped', nights(santiago), '09-06 03:00', 300, '09-06 09:00'],
    // Friday 16:30 to 17:00 at -4 (20:30 to 21:00), Monday 9:00 at -3 (12:00) + 30 min.
    ['over the weekend in spring', office(santiago), '09-04 20:30', 60, '09-07 12:30'],
  ])
})
