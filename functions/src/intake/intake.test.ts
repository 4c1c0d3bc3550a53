import fc from 'fast-check'
import { type Incoming, type IntakeResult } from '@emberdesk/domain/inbound'
import { parseNumber } from '@emberdesk/domain/number'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../adapters/digest.ts'
import { intakeHarness } from './testing/harness.ts'

function request(n: number, change: Partial<Incoming> = {}): Incoming {
  return {
    identity: `<${n}@example.org>`,
    contentHash: sha256Hex(`content ${n}`),
    channel: 'mail',
    departmentId: 'support',
    sender: { name: 'Iris', address: `iris${n % 5}@example.org` },
    to: [],
    cc: [],
    subject: `Lamp ${n}`,
    text: 'It hums.',
    newText: 'It hums.',
    html: '',
    attachments: [],
    messageId: `<${n}@example.org>`,
    references: [],
    rawPath: null,
    receivedAt: new Date('2026-11-22T10:00:00.000Z'),
    match: { kind: 'new', why: 'It refers to no ticket.', related: [] },
    mail: null,
    autoAnswerWithheld: null,
    ...change,
  }
}

const aborted = () => Object.assign(new Error('contention'), { code: 10 })

/** As a sender does: again until somebody takes it. */
async function insist(file: () => Promise<IntakeResult>): Promise<IntakeResult> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      return await file()
    } catch {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  throw new Error('never taken')
}

describe('intake', () => {
  it('reads what it depends on and no more: a counter for a new ticket, the ticket for a follow-up', async () => {
    const { intake, store } = intakeHarness()
    const { ticketId = '' } = await intake.file(request(1))
    expect(store.asked.splice(0)).toEqual(['counters/2026'])
    const append = { kind: 'append', ticketId, why: 'It names it.' } as const
    expect(await intake.file(request(2, { match: append }))).toMatchObject({ outcome: 'appended' })
    expect(store.asked.splice(0)).toEqual([`tickets/${ticketId}`])
    expect(await intake.file(request(2, { match: append }))).toMatchObject({ outcome: 'duplicate' })
  })

  it('reads the counter too when the ticket of a follow-up turns out to be gone', async () => {
    const { intake, store } = intakeHarness()
    await intake.file(request(1))
    const match = { kind: 'append', ticketId: 'gone', why: 'It names it.' } as const
    expect(await intake.file(request(2, { match }))).toMatchObject({ outcome: 'created' })
    expect(store.documents.get('counters/2026')).toEqual({ value: 2 })
  })

  it('files each request once and numbers without a gap, whatever comes twice, fails or crashes', async () => {
    const order = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(order, fc.infiniteStream(fc.nat(9)), async (deliveries, dice) => {
        const { intake, store } = intakeHarness()
        store.beforeCommit = () => {
          const roll = dice.next().value
          if (roll === 0) throw new Error('crashed before')
          if (roll === 1) throw aborted()
        }
        store.afterCommit = () => {
          if (dice.next().value === 0) throw new Error('crashed after')
        }
        const results = await Promise.all(deliveries.map((n) => insist(() => intake.file(request(n)))))
        const distinct = [...new Set(deliveries)]
        const numbers = store
          .paths(/^tickets\/[^/]+$/)
          .map((path) => String(store.documents.get(path)?.number))
        const counters = numbers.map((number) => parseNumber(number)?.counter ?? 0).sort((a, b) => a - b)
        expect(counters).toEqual(distinct.map((_, index) => index + 1))
        const messages = store.paths(/\/messages\//).map((path) => store.documents.get(path)?.messageId)
        expect(messages.sort()).toEqual(distinct.map((n) => `<${n}@example.org>`).sort())
        for (const [index, n] of deliveries.entries()) {
          expect(results[index]?.ticketId).toBe(results[deliveries.indexOf(n)]?.ticketId)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('shares a transaction among those who wait', async () => {
    const { intake, store } = intakeHarness()
    await Promise.all(Array.from({ length: 100 }, (_, n) => intake.file(request(n))))
    expect(store.paths(/^tickets\/[^/]+$/)).toHaveLength(100)
    expect(store.commits).toBe(5)
  })

  it('does not let a bad request sink the others', async () => {
    const { intake, store } = intakeHarness()
    store.beforeCommit = (filings) => {
      if (filings.some((filing) => filing.incoming.subject === 'Lamp 3')) throw new Error('bad')
    }
    const ends = await Promise.allSettled([1, 2, 3, 4].map((n) => intake.file(request(n))))
    expect(ends.map((end) => end.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(store.documents.get('counters/2026')).toEqual({ value: 3 })
  })

  it('refuses what is not valid before it waits for others', async () => {
    const { intake, store } = intakeHarness()
    await expect(intake.file(request(1, { subject: '' }))).rejects.toThrow()
    expect(store.documents.size).toBe(0)
  })

  it('keeps long bodies out of the document, whole in Storage', async () => {
    const { intake, store, objects } = intakeHarness()
    const text = 'äö '.repeat(60_000)
    const result = await intake.file(request(1, { text, newText: text, html: '<p>x</p>' }))
    const path = `bodies/${result.ticketId}/${result.messageId}.json`
    const message = store.documents.get(`tickets/${result.ticketId}/messages/${result.messageId}`)
    expect(message).toMatchObject({ bodyPath: path, html: '' })
    expect(JSON.parse(String(await objects.get(path)))).toEqual({ text, html: '<p>x</p>' })
  })
})
