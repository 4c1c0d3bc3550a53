import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from '../number/index.ts'
import { emptyIntakeState } from './intake-state.ts'
import { planBatch } from './plan-batch.ts'
import { testDesk, testFiling, testTime } from './test-filing.ts'

const mail = (n: number) => testFiling({ identity: `<${n}@example.org>` })
const first = mail(0).ids.ticketId
const answer = (n: number) =>
  testFiling({ identity: `<${n}@example.org>`, match: { kind: 'append', ticketId: first, why: 'Token.' } })

describe('planBatch', () => {
  it('folds a ticket and its follow-ups into one document', () => {
    const { results, writes } = planBatch(
      emptyIntakeState,
      [mail(0), answer(1), answer(2)],
      testDesk,
      testTime,
    )
    expect(results.map((result) => result.outcome)).toEqual(['created', 'appended', 'appended'])
    const tickets = writes.filter((write) => /^tickets\/[^/]+$/.test(write.path))
    expect(tickets).toMatchObject([
      { kind: 'create', data: { version: 3, messageCount: 3, category: 'new' } },
    ])
    expect(writes.filter((write) => write.path.includes('/messages/'))).toHaveLength(3)
    expect(writes.filter((write) => write.path.startsWith('counters/'))).toHaveLength(1)
  })

  it('numbers without a gap, each mail once, whatever comes twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }), (order) => {
        const { results, writes } = planBatch(emptyIntakeState, order.map(mail), testDesk, testTime)
        const distinct = new Set(order).size
        const created = results.filter((result) => result.outcome === 'created')
        expect(created.map((result) => parseNumber(result.number ?? '')?.counter)).toEqual(
          Array.from({ length: distinct }, (_, n) => n + 1),
        )
        expect(results.filter((result) => result.outcome === 'duplicate')).toHaveLength(
          order.length - distinct,
        )
        expect(new Set(writes.map((write) => write.path)).size).toBe(writes.length)
      }),
    )
  })
})
