import { describe, expect, it } from 'vitest'
import { FAR_FUTURE } from '../time/index.ts'
import { nextDue } from './next-due.ts'

describe('nextDue', () => {
  const waitingSince = new Date('2026-11-02T08:00:00Z')

  it.each([
    [1, '2026-11-03T08:00:00.000Z'],
    [2, '2026-11-02T16:00:00.000Z'],
    [3, '2026-11-02T12:00:00.000Z'],
    [4, '2026-11-02T09:00:00.000Z'],
  ] as const)('priority %i is due at %s', (priority, due) => {
    expect(nextDue({ waitingSince, priority }).toISOString()).toBe(due)
  })

  it('follows the targets of the department', () => {
    const targets = { 1: 1, 2: 2, 3: 3, 4: 4 }
    expect(nextDue({ waitingSince, priority: 3 }, targets).toISOString()).toBe('2026-11-02T08:03:00.000Z')
  })

  it('is never due while nobody waits for us', () => {
    expect(nextDue({ waitingSince: null, priority: 4 })).toBe(FAR_FUTURE)
  })
})
