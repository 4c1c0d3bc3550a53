import { describe, expect, it } from 'vitest'
import { isParked, parkAddress } from './park.ts'
import { parkedAddressSchema } from './schema.ts'

const now = new Date('2026-11-22T10:00:00Z')
const about = { ticketId: 'tk1', number: '26-000421-7' }
const park = (address: string, reason = 'No such user.') => parkAddress(address, reason, about, now)

describe('parkAddress', () => {
  it('parks for sixty days, in lower case, and lets Firestore forget it then', () => {
    expect(park(' Iris@Example.org ')).toEqual({
      address: 'iris@example.org',
      reason: 'No such user.',
      ...about,
      at: now,
      until: new Date('2027-01-21T10:00:00Z'),
      expiresAt: new Date('2027-01-21T10:00:00Z'),
    })
  })

  it('is valid whatever the other side said', () => {
    const parked = park(`${'x'.repeat(400)}@example.org`, '😀'.repeat(400))
    expect(parkedAddressSchema.parse(parked)).toEqual(parked)
    expect(parked.reason.isWellFormed()).toBe(true)
  })
})

it.each([
  ['before its end', '2027-01-21T09:59:59.999Z', true],
  ['at its end', '2027-01-21T10:00:00Z', false],
  ['after its end, not yet deleted', '2027-01-22T00:00:00Z', false],
])('%s: %s → %j', (_when, at, parked) => {
  expect(isParked(park('iris@example.org'), new Date(at))).toBe(parked)
})
