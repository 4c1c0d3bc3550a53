import { expect, it } from 'vitest'
import { isExpired } from './is-expired.ts'

const validUntil = new Date('2026-11-22T00:00:00Z')

it.each<[string, Date | null, string, boolean]>([
  ['is good on its last day', validUntil, '2026-11-22T23:59:59Z', false],
  ['has run out the day after', validUntil, '2026-11-23T00:00:00Z', true],
  ['is good before', validUntil, '2025-01-01T00:00:00Z', false],
  ['without an end never runs out', null, '2999-01-01T00:00:00Z', false],
])('a contract %s', (_, until, now, expired) => {
  expect(isExpired({ validUntil: until }, new Date(now))).toBe(expired)
})
