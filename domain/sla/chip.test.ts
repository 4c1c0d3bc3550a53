import { describe, expect, it } from 'vitest'
import { FAR_FUTURE } from '../time/far-future.ts'
import { chipOf } from './chip.ts'
import { at, log } from './testing/log.ts'
import { samplePolicy } from './testing/policy.ts'
import { slaAt } from './testing/sla.ts'

// Berlin's 9 to 17 is 08:00 to 16:00 in winter. 23 November 2026 is a Monday.
const policy = samplePolicy({ firstResponse: 480, nextResponse: 240, resolution: 2400 })
const MINUTE = 60_000

function chip(line: string, now: string, open = true, terms = policy) {
  const found = chipOf(slaAt(now, log(line), terms), at(now), { open })
  return found && `${found.metric} ${found.tone} ${found.left === null ? 'none' : found.left / MINUTE}`
}

describe('the chip', () => {
  it.each<[string, string, string, boolean, string]>([
    // 9:00 + 8 h: 7 h until closing, 1 h on Tuesday; 20 h of the wall are left at 13:00.
    ['is calm with half of it left', '11-23 09:00 opened', '11-23 13:00', true, 'firstResponse calm 1200'],
    // Three quarters, 6 h, are over at 15:00; 18 h of the wall are left, most of them night.
    ['is calm until the last quarter', '11-23 09:00 opened', '11-23 14:59', true, 'firstResponse calm 1081'],
    [
      'is soon in the last quarter, nights apart',
      '11-23 09:00 opened',
      '11-23 15:00',
      true,
      'firstResponse soon 1080',
    ],
    [
      'is breached after the deadline',
      '11-23 09:00 opened',
      '11-24 09:01',
      true,
      'firstResponse breached -1',
    ],
    [
      'is not breached in its very instant',
      '11-23 09:00 opened',
      '11-24 09:00',
      true,
      'firstResponse soon 0',
    ],
    ['rests outside opening hours', '11-23 09:00 opened', '11-23 20:00', false, 'firstResponse resting 780'],
    [
      'stays breached outside opening hours',
      '11-23 09:00 opened',
      '11-24 20:00',
      false,
      'firstResponse breached -660',
    ],
    // 30 min of 40 h were over at 9:30.
    [
      'rests while it is paused, with what is left of the target',
      ...([
        '11-23 09:00 opened, 09:30 answered + waiting',
        '11-23 12:00',
        true,
        'resolution resting 2370',
      ] as const),
    ],
    // The streak from 10:00 is due at 14:00, before the resolution.
    [
      'shows what is due first',
      '11-23 09:00 opened, 09:30 answered, 10:00 customer',
      ...(['11-23 11:00', true, 'nextResponse calm 180'] as const),
    ],
    // 3 of 4 h are over at 13:00.
    [
      'is soon an hour before',
      '11-23 09:00 opened, 09:30 answered, 10:00 customer',
      ...(['11-23 13:00', true, 'nextResponse soon 60'] as const),
    ],
  ])('%s', (_, line, now, open, expected) => {
    expect(chip(line, now, open)).toBe(expected)
  })

  it('says why a paused clock rests', () => {
    const sla = slaAt('11-23 12:00', log('11-23 09:00 opened, 09:30 paused'), policy)
    expect(chipOf(sla, at('11-23 12:00'))).toMatchObject({
      tone: 'resting',
      why: 'paused',
      metric: 'firstResponse',
    })
  })

  it('counts an hour before in the clock’s own time', () => {
    // Half an hour until closing, 90 min on Tuesday: due at 9:30. An hour before, 1 h is over: half of it on Tuesday, at 8:30.
    const terms = samplePolicy({ firstResponse: 120 })
    expect(chip('11-23 15:30 opened', '11-24 08:29', true, terms)).toBe('firstResponse calm 61')
    expect(chip('11-23 15:30 opened', '11-24 08:30', true, terms)).toBe('firstResponse soon 60')
  })

  it('does not rest at night in calendar time', () => {
    const terms = samplePolicy({ firstResponse: '480 calendar' })
    expect(chip('11-23 16:00 opened', '11-23 20:00', false, terms)).toBe('firstResponse calm 240')
  })

  it('is none when all is kept, or nothing is promised', () => {
    expect(chip('11-23 09:00 opened, 10:00 answered + solved', '11-23 12:00')).toBeNull()
    expect(chip('11-23 09:00 opened', '11-23 12:00', true, samplePolicy())).toBeNull()
  })

  it('says of a calendar without hours that there is no telling', () => {
    const clock = {
      startedAt: at('11-23 09:00'),
      targetMin: 60,
      time: 'business',
      dueAt: null,
      metAt: null,
    } as const
    const sla = {
      nextAt: FAR_FUTURE,
      clocks: { firstResponse: { ...clock, breachedAt: null, restsSince: null, why: 'noHours' } },
    } as const
    expect(chipOf(sla, at('11-23 12:00'))).toEqual({
      tone: 'resting',
      left: null,
      metric: 'firstResponse',
      why: 'noHours',
    })
  })

  it('shows what tickets from before there were clocks are due by', () => {
    const old = (nextAt: Date, now: string) => chipOf({ nextAt }, at(now))
    expect(old(at('11-23 12:00'), '11-23 10:00')).toMatchObject({ tone: 'calm', left: 120 * MINUTE })
    expect(old(at('11-23 12:00'), '11-23 11:30')).toMatchObject({ tone: 'soon' })
    expect(old(at('11-23 12:00'), '11-23 12:30')).toMatchObject({ tone: 'breached' })
    expect(old(FAR_FUTURE, '11-23 12:30')).toBeNull()
  })
})
