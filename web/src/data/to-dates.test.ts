import { Timestamp } from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { toDates } from './to-dates.ts'

describe('toDates', () => {
  it('makes every timestamp a date, however deep, and leaves the rest', () => {
    const at = new Date('2026-11-22T10:00:00.000Z')
    const stored = {
      at: Timestamp.fromDate(at),
      sla: { nextAt: Timestamp.fromDate(at) },
      list: [Timestamp.fromDate(at), 1],
      none: null,
    }
    expect(toDates(stored)).toEqual({ at, sla: { nextAt: at }, list: [at, 1], none: null })
  })
})
