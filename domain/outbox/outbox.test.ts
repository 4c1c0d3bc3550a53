import { describe, expect, it } from 'vitest'
import { FAR_FUTURE } from '../time/far-future.ts'
import { decideClaim, LEASE_MS } from './claim.ts'
import { queuedEntry } from './queued-entry.ts'
import { RETRY_MINUTES, retryAt } from './retry.ts'
import { outboxEntrySchema, type OutboxEntry, type OutboxState } from './schema.ts'
import { settled } from './settle.ts'

const now = new Date('2026-11-22T12:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)

function entry(change: Partial<OutboxEntry> = {}): OutboxEntry {
  const recipient = { name: '', address: 'a@example.org' }
  const given = { ticketId: 't', departmentId: 'd', messageId: 'm', recipient, mailId: '<a@b>' }
  return { ...queuedEntry({ kind: 'reply', ...given }, now), ...change }
}

describe('retryAt', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 240],
  ])('waits after try %d for %d minutes', (attempts, minutes) => {
    expect(retryAt(attempts, now)).toEqual(later(minutes * 60_000))
  })

  it('gives up after the last', () => {
    expect(retryAt(RETRY_MINUTES.length + 1, now)).toBeNull()
  })
})

describe('queuedEntry', () => {
  it('is due at once and fits the schema', () => {
    expect(outboxEntrySchema.parse(entry())).toMatchObject({ state: 'queued', attempts: 0, nextTryAt: now })
  })
})

describe('decideClaim', () => {
  it.each<[string, Partial<OutboxEntry>]>([
    ['queued', {}],
    ['to be tried again', { attempts: 2, nextTryAt: later(-1) }],
    ['left leased by a crash', { state: 'leased', attempts: 1, nextTryAt: now }],
  ])('leases what is %s', (_what, change) => {
    const before = entry(change)
    expect(decideClaim(before, now)).toEqual({
      act: 'send',
      entry: { ...before, state: 'leased', attempts: before.attempts + 1, nextTryAt: later(LEASE_MS) },
    })
  })

  it.each<[string, Partial<OutboxEntry>]>([
    ['not due', { nextTryAt: later(1) }],
    ['in another’s hands', { state: 'leased', nextTryAt: later(1) }],
    ...(['sent', 'failed'] satisfies OutboxState[]).map((state): [string, Partial<OutboxEntry>] => [
      state,
      { state, nextTryAt: now },
    ]),
  ])('skips what is %s', (_what, change) => {
    expect(decideClaim(entry(change), now)).toEqual({ act: 'skip' })
  })

  it('gives up on what crashes its sender at every try', () => {
    const crashed = entry({ state: 'leased', attempts: RETRY_MINUTES.length + 1 })
    expect(decideClaim(crashed, now)).toMatchObject({
      act: 'giveUp',
      entry: { state: 'failed', nextTryAt: FAR_FUTURE, error: expect.stringContaining('may have arrived') },
    })
  })
})

describe('settled', () => {
  const claimed = entry({ state: 'leased', attempts: 1, error: 'before' })

  it('says when it was sent', () => {
    const sent = {
      ...{ state: 'sent', nextTryAt: FAR_FUTURE, error: null },
      ...{ sentAt: now, expiresAt: later(30 * 24 * 60 * 60_000) },
    }
    expect(settled(claimed, { kind: 'done' }, now)).toEqual(sent)
  })

  it('queues again what failed for the time being', () => {
    const outcome = { kind: 'temporary', error: 'Busy.' } as const
    const again = { state: 'queued', nextTryAt: later(60_000), sentAt: null, expiresAt: null, error: 'Busy.' }
    expect(settled(claimed, outcome, now)).toEqual(again)
  })

  it.each([
    ['the server says never', 1, 'permanent'],
    ['the tries are used up', RETRY_MINUTES.length + 1, 'temporary'],
  ] as const)('fails for good when %s', (_when, attempts, kind) => {
    const failed = { state: 'failed', nextTryAt: FAR_FUTURE, sentAt: null, expiresAt: null, error: 'No.' }
    expect(settled({ ...claimed, attempts }, { kind, error: 'No.' }, now)).toEqual(failed)
  })

  it('keeps an error short', () => {
    const outcome = { kind: 'permanent', error: 'x'.repeat(9_000) } as const
    expect(settled(claimed, outcome, now).error).toHaveLength(500)
  })
})
