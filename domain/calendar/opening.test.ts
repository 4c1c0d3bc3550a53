import { describe, expect, it } from 'vitest'
import { NoHours } from './open-spans.ts'
import { openingAt } from './opening.ts'
import { sampleCalendar } from './testing.ts'

const berlin = sampleCalendar('Europe/Berlin', { days: '9-12 13-17' })
const late = sampleCalendar('Europe/Berlin', { days: '20-24', weekend: '0-4' })
const always = sampleCalendar('UTC', { days: '0-24', weekend: '0-24' })

// Berlin is at +1 in winter.
describe('openingAt', () => {
  it.each([
    ['open until lunch', berlin, '2026-11-23T09:00Z', true, '2026-11-23T11:00Z'],
    ['closed over lunch', berlin, '2026-11-23T11:30Z', false, '2026-11-23T12:00Z'],
    ['open from the very minute', berlin, '2026-11-23T08:00Z', true, '2026-11-23T11:00Z'],
    ['closed from the very minute', berlin, '2026-11-23T16:00Z', false, '2026-11-24T08:00Z'],
    ['closed over the weekend', berlin, '2026-11-27T17:00Z', false, '2026-11-30T08:00Z'],
    // Friday 20 to 24 and Saturday 0 to 4 are one night.
    ['open through midnight', late, '2026-11-27T22:00Z', true, '2026-11-28T03:00Z'],
  ])('%s', (_, calendar, at, open, changesAt) => {
    expect(openingAt(calendar, new Date(at))).toEqual({ open, changesAt: new Date(changesAt) })
  })

  it('is open around the clock for a year and more', () => {
    const { open, changesAt } = openingAt(always, new Date('2026-11-23T09:00Z'))
    expect(open).toBe(true)
    expect(changesAt.getTime()).toBeGreaterThan(Date.UTC(2027, 10, 23))
  })

  it('is an error without hours', () => {
    expect(() => openingAt(sampleCalendar('UTC', { days: '' }), new Date(0))).toThrow(NoHours)
  })
})
