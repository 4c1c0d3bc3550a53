import { expect, it } from 'vitest'
import { ticket } from '../testing/samples.ts'
import { usualMerge } from './merge-direction.ts'

const older = ticket({ id: 'older', number: '26-000001-9', createdAt: new Date('2026-11-20') })
const newer = ticket({ id: 'newer', number: '26-000002-7', createdAt: new Date('2026-11-21') })

it('merges the newer into the older, whichever is open', () => {
  expect(usualMerge(older, newer)).toEqual({ from: newer, into: older })
  expect(usualMerge(newer, older)).toEqual({ from: newer, into: older })
})

it('goes by the number when both were made at once', () => {
  const twin = { ...newer, createdAt: older.createdAt }
  expect(usualMerge(twin, older)).toEqual({ from: twin, into: older })
})
