import { describe, expect, it } from 'vitest'
import { snoozeChoices } from './snooze-choices.ts'

const choices = (now: string) =>
  snoozeChoices(new Date(now)).map(({ kind, at }) => `${kind} ${at.toISOString().slice(0, 16)}`)

/** Tests run in UTC. */
describe('until when a ticket can be snoozed', () => {
  it('on a Wednesday morning', () => {
    expect(choices('2026-11-18T10:20:00Z')).toEqual([
      'hour 2026-11-18T11:20',
      'evening 2026-11-18T18:00',
      'tomorrow 2026-11-19T09:00',
      'week 2026-11-23T09:00',
      'month 2026-12-18T09:00',
    ])
  })

  it('has no evening any more when that is less than an hour away', () => {
    expect(choices('2026-11-18T17:00:00Z')).toContain('evening 2026-11-18T18:00')
    expect(choices('2026-11-18T17:00:01Z').join()).not.toContain('evening')
  })

  it.each([
    ['Monday', '2026-11-16', 'week 2026-11-23T09:00'],
    ['Saturday', '2026-11-21', 'week 2026-11-23T09:00'],
  ])('on a %s next Monday is the one to come', (_day, date, expected) => {
    expect(choices(`${date}T08:00:00Z`)).toContain(expected)
  })

  it('on a Sunday does not offer tomorrow twice', () => {
    expect(choices('2026-11-22T08:00:00Z').join()).not.toContain('week')
    expect(choices('2026-11-22T08:00:00Z')).toContain('tomorrow 2026-11-23T09:00')
  })

  it.each([
    ['2026-01-31', 'month 2026-02-28T09:00'],
    ['2028-01-30', 'month 2028-02-29T09:00'],
    ['2026-12-31', 'month 2027-01-31T09:00'],
  ])('a month after %s is a day that exists', (date, expected) => {
    expect(choices(`${date}T08:00:00Z`)).toContain(expected)
  })
})
