import { describe, expect, it } from 'vitest'
import { nextBucket, takeUp, tallied } from './job-steps.ts'
import { newBulkJob } from './new-job.ts'
import { MAX_SKIPPED, type BulkJob, type Skipped } from './schema.ts'

const now = new Date('2026-11-22T12:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const job = (part: Partial<BulkJob> = {}): BulkJob => ({
  ...newBulkJob(
    {
      ...{ by: 'ana', departments: null, scope: 'open', expected: 1 },
      condition: { kind: 'all', of: [] },
      change: { kind: 'spam' },
    },
    null,
    now,
  ),
  ...part,
})

describe('nextBucket', () => {
  it('goes through what is open in two, and through what is done in one', () => {
    const open = job()
    expect([nextBucket(open, null), nextBucket(open, 'active'), nextBucket(open, 'waiting')]).toEqual([
      'active',
      'waiting',
      null,
    ])
    const done = job({ scope: 'done' })
    expect([nextBucket(done, null), nextBucket(done, 'done')]).toEqual(['done', null])
  })
})

describe('takeUp', () => {
  it('takes up what is free, for a minute', () => {
    expect(takeUp(job(), now)).toEqual({
      ...{ state: 'running', leaseUntil: later(60), runs: 1, error: null, updatedAt: now },
    })
    expect(takeUp(job({ state: 'running', leaseUntil: later(-1), runs: 3 }), now)).toMatchObject({ runs: 4 })
  })

  it('leaves alone what somebody is at, and what has ended', () => {
    expect(takeUp(job({ state: 'running', leaseUntil: later(1) }), now)).toBeNull()
    expect(takeUp(job({ state: 'done', leaseUntil: null }), now)).toBeNull()
  })

  it('gives up what has been taken up sixty times', () => {
    expect(takeUp(job({ runs: 60 }), now)).toMatchObject({ state: 'failed', leaseUntil: null, runs: 60 })
  })
})

describe('tallied', () => {
  it('counts all and names a hundred of those passed over', () => {
    const one: Skipped = { ticketId: 't', number: 'n', subject: 's', reason: 'same' }
    const first = tallied(job(), 5, [one])
    expect(first).toMatchObject({ changed: 5, skippedCount: 1, found: 6, skipped: [one] })
    const many = tallied(
      { ...first },
      0,
      Array.from({ length: 150 }, () => one),
    )
    expect(many).toMatchObject({ changed: 5, skippedCount: 151, found: 156 })
    expect(many.skipped).toHaveLength(MAX_SKIPPED)
  })
})
