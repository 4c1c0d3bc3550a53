import { CannotSend } from '@emberdesk/domain/mail-out'
import {
  LEASE_MS,
  queuedEntry,
  RETRY_MINUTES,
  type OutboxEntry,
  type Outcome,
} from '@emberdesk/domain/outbox'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliver } from './deliver.ts'
import { memoryOutbox } from './testing/memory-outbox.ts'

const START = new Date('2026-11-22T12:00:00Z')
const MINUTE = 60_000
const ID = 'm_r_1'

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('accepted', 'refused', 'busy') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('crashBeforeSending', 'crashAfterAcceptance', 'storeDownAtSettling'),
  },
)
type Step =
  'accepted' | 'refused' | 'busy' | 'crashBeforeSending' | 'crashAfterAcceptance' | 'storeDownAtSettling'

class Crash extends Error {}

/** One entry, an SMTP server, and instances that die when the script says so. */
function desk(script: Step[]) {
  const recipient = { name: '', address: 'a@example.org' }
  const given = { ticketId: 't', departmentId: 'd', messageId: 'm', recipient, mailId: '<fixed@desk>' }
  const entries = new Map<string, OutboxEntry>([[ID, queuedEntry({ kind: 'reply', ...given }, START)]])
  const store = memoryOutbox(entries)
  const handedOver: string[] = []
  let acceptedUnsettled = 0
  let now = START
  let next = 0

  async function attempt(): Promise<boolean> {
    const today = script[next] ?? 'accepted'
    const perform = async (entry: OutboxEntry): Promise<Outcome> => {
      next += 1
      if (today === 'busy') return { kind: 'temporary', error: 'Busy.' }
      if (today === 'refused') return { kind: 'permanent', error: 'No.' }
      if (today !== 'crashBeforeSending') handedOver.push(entry.mailId ?? '')
      return { kind: 'done' }
    }
    const dies = today.startsWith('crash') || today === 'storeDownAtSettling'
    const settle: typeof store.settle = async (...given) => {
      if (!dies) return store.settle(...given)
      if (today !== 'crashBeforeSending') acceptedUnsettled += 1
      throw new Crash()
    }
    return deliver(ID, { store: { ...store, settle }, perform, clock: () => now }).catch((error: unknown) => {
      if (error instanceof Crash) return true
      throw error
    })
  }
  const entry = () => entries.get(ID) as OutboxEntry
  return {
    attempt,
    entry,
    handedOver,
    crashWindows: () => acceptedUnsettled,
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms)
    },
    nextTry: () => {
      now = entry().nextTryAt
    },
  }
}

const isSettled = ({ state }: OutboxEntry) => state === 'sent' || state === 'failed'

describe('delivery, whatever dies and however often it is asked', () => {
  it('hands a mail over once, and again only where an instance died between the server’s acceptance and the settling', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step as fc.Arbitrary<Step>, { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (script, triggers) => {
          const { attempt, entry, handedOver, crashWindows, nextTry } = desk(script)
          for (let round = 0; !isSettled(entry()) && round < 20; round += 1) {
            const claims = await Promise.all(Array.from({ length: triggers }, attempt))
            expect(claims.filter(Boolean).length).toBeLessThanOrEqual(1)
            if (!isSettled(entry())) nextTry()
          }
          expect(isSettled(entry())).toBe(true)
          expect(await attempt()).toBe(false)
          const settledOnce = entry().state === 'sent' ? 1 : 0
          expect(handedOver).toHaveLength(settledOnce + crashWindows())
          expect(new Set(handedOver).size).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('leaves alone what another holds, until the lease has ended', async () => {
    const { attempt, pass, handedOver } = desk(['crashBeforeSending', 'accepted'])
    await attempt()
    pass(LEASE_MS - 1)
    expect(await attempt()).toBe(false)
    pass(1)
    expect(await attempt()).toBe(true)
    expect(handedOver).toEqual(['<fixed@desk>'])
  })

  it('tries five more times after a first failure, and says why it gave up', async () => {
    const { attempt, entry, pass } = desk(Array<Step>(20).fill('busy'))
    for (const minutes of RETRY_MINUTES) {
      expect(await attempt()).toBe(true)
      pass(minutes * MINUTE - 1)
      expect(await attempt()).toBe(false)
      pass(1)
    }
    expect(await attempt()).toBe(true)
    expect(entry()).toMatchObject({ state: 'failed', error: 'Busy.', attempts: RETRY_MINUTES.length + 1 })
  })

  it('does not let a sender that comes back late undo what another has sent', async () => {
    const { entry } = desk([])
    const entries = new Map([[ID, entry()]])
    const store = memoryOutbox(entries)
    let now = START
    let answerFirst: (outcome: Outcome) => void = () => undefined
    const slow = new Promise<Outcome>((resolve) => (answerFirst = resolve))
    const late = deliver(ID, { store, clock: () => now, perform: () => slow })
    now = new Date(START.getTime() + LEASE_MS)
    await deliver(ID, { store, clock: () => now, perform: async () => ({ kind: 'done' }) })
    answerFirst({ kind: 'temporary', error: 'Timed out.' })
    await late
    expect(entries.get(ID)).toMatchObject({ state: 'sent', error: null })
  })

  it.each([
    [
      'what must not be sent at all',
      new CannotSend('No such file.'),
      { state: 'failed', error: 'No such file.' },
    ],
    [
      'a fault of ours, to be tried again',
      new TypeError('x'),
      { state: 'queued', error: /desk itself failed/ },
    ],
  ])('settles %s', async (_what, thrown, { state, error }) => {
    const { entry } = desk([])
    const entries = new Map([[ID, entry()]])
    const perform = () => Promise.reject(thrown)
    await deliver(ID, { store: memoryOutbox(entries), perform, clock: () => START })
    expect(entries.get(ID)?.state).toBe(state)
    expect(entries.get(ID)?.error).toMatch(error)
  })
})
