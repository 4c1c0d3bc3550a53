import { expect, it } from 'vitest'
import { laterChoices } from './later-choices.ts'

const choices = (now: string) =>
  laterChoices(new Date(now)).map(({ kind, at }) => `${kind} ${at.toISOString().slice(0, 16)}`)

/** Tests run in UTC. */
it.each([
  [
    'a Wednesday morning',
    '2026-11-18T10:20:00Z',
    [
      'hour 2026-11-18T11:20',
      'afternoon 2026-11-18T14:00',
      'tomorrow 2026-11-19T08:00',
      'monday 2026-11-23T08:00',
    ],
  ],
  [
    'a Thursday evening',
    '2026-11-19T18:00:00Z',
    ['hour 2026-11-19T19:00', 'tomorrow 2026-11-20T08:00', 'monday 2026-11-23T08:00'],
  ],
  ['a Friday evening', '2026-11-20T18:00:00Z', ['hour 2026-11-20T19:00', 'monday 2026-11-23T08:00']],
  ['a Sunday, once', '2026-11-22T15:00:00Z', ['hour 2026-11-22T16:00', 'tomorrow 2026-11-23T08:00']],
  [
    'a Monday, the next one',
    '2026-11-23T13:00:00Z',
    ['hour 2026-11-23T14:00', 'tomorrow 2026-11-24T08:00', 'monday 2026-11-30T08:00'],
  ],
])('on %s', (_day, now, expected) => expect(choices(now)).toEqual(expected))
