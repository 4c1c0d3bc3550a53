import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetName, dayOf, hasRoom, hourOf, type Budget, type BudgetUse } from './budget.ts'
import { budgetsForOperator, budgetsForOutside } from './budgets-for.ts'
import { BUDGETS, PARTS } from './limits.ts'
import { overBudget } from './over-budget.ts'

const now = new Date('2026-11-22T10:59:59.999Z')
const hour = Number(hourOf(now))
const used = (...hours: [ago: number, mails: number][]): BudgetUse => ({
  perHour: Object.fromEntries(hours.map(([ago, mails]) => [String(hour - ago), mails])),
})
const budget = (change: Partial<Budget> = {}): Budget => ({
  ...{ kind: 'recipient', of: 'iris@example.org', part: 0, perHour: 10, perDay: 40, exact: true },
  ...change,
})

describe('hasRoom', () => {
  it.each<[string, Budget, BudgetUse, boolean]>([
    ['nothing used', budget(), used(), true],
    ['one left this hour', budget(), used([0, 9]), true],
    ['none left this hour', budget(), used([0, 10]), false],
    ['an hour spent, another begun', budget(), used([1, 10]), true],
    ['one left today', budget(), used([0, 9], [1, 10], [2, 10], [5, 10]), true],
    ['none left today', budget(), used([1, 10], [2, 10], [3, 10], [5, 10]), false],
    ['no bound by the hour', budget({ perHour: null }), used([0, 39]), true],
    ['no bound by the day', budget({ perDay: null }), used([1, 1_000]), true],
    ['no bound at all', budget({ perHour: null, perDay: null }), used([0, 1e9]), true],
  ])('%s', (_, given, use, room) => {
    expect(hasRoom(given, use, now)).toBe(room)
  })

  it('never lets more through than the limits say, however the mails are spread over a day', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 24 * 60 - 1 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(minutes, (all) => {
        let use: BudgetUse = { perHour: {} }
        for (const minute of all.sort((a, b) => a - b)) {
          const at = new Date(Date.UTC(2026, 10, 22, 0, minute))
          if (!hasRoom(budget(), use, at)) continue
          use = { perHour: { ...use.perHour, [hourOf(at)]: (use.perHour[hourOf(at)] ?? 0) + 1 } }
        }
        const mails = Object.values(use.perHour)
        expect(Math.max(0, ...mails)).toBeLessThanOrEqual(10)
        expect(mails.reduce((sum, each) => sum + each, 0)).toBe(
          Math.min(
            40,
            Object.values(Object.groupBy(all, (minute) => Math.floor(minute / 60))).reduce(
              (sum, of) => sum + Math.min(10, of?.length ?? 0),
              0,
            ),
          ),
        )
      }),
    )
  })
})

it('keeps a day’s use until the day ends', () => {
  expect(dayOf(now).endsAt).toEqual(new Date('2026-11-23T00:00:00Z'))
  expect(dayOf(new Date('2026-11-23T00:00:00Z')).index).toBe(dayOf(now).index + 1)
})

describe('budgetsForOutside', () => {
  const kinds = (recipient: string) => budgetsForOutside(recipient, 0).map(({ kind }) => kind)

  it('counts address, domain and everything', () => {
    expect(kinds('Iris@Example.org')).toEqual(['recipient', 'domain', 'overall'])
    expect(budgetsForOutside(' Iris@Example.org', 7).map(budgetName)).toEqual([
      'mail:recipient:iris@example.org:0',
      'mail:domain:example.org:2',
      'mail:overall::7',
    ])
  })

  it('does not count a domain where anybody gets an address', () => {
    expect(kinds('iris@gmail.com')).toEqual(['recipient', 'overall'])
  })

  it.each(['domain', 'overall'] as const)('divides what many share: %s', (kind) => {
    const parts = Array.from({ length: 100 }, (_, spread) =>
      budgetsForOutside('i@example.org', spread).find((each) => each.kind === kind),
    )
    expect(new Set(parts.map((each) => each?.part)).size).toBe(PARTS[kind])
    expect((parts[0]?.perHour ?? 0) * PARTS[kind]).toBe(BUDGETS[kind].perHour)
  })
})

it('an operator has a budget of his own, in parts', () => {
  const [first] = budgetsForOperator('mara', 6)
  expect(first).toMatchObject({ kind: 'operator', of: 'mara', part: 2, perHour: 60, perDay: 500 })
})

describe('overBudget', () => {
  const budgets = budgetsForOutside('iris@example.org', 0)

  it('is nothing while all have room', () => {
    expect(overBudget(budgets, [], now)).toBeNull()
  })

  it.each([
    [0, used([0, 20]), 'iris@example.org has had as many'],
    [1, used([0, 200]), 'Addresses at example.org have had as many'],
    [2, used([0, 250]), 'The desk has sent as many'],
  ])('names the one that is spent: %i', (index, use, why) => {
    const uses = budgets.map((_, at) => (at === index ? use : undefined))
    expect(overBudget(budgets, uses, now)).toContain(why)
    expect(overBudget(budgets, uses, now)).toMatch(/\.$/)
  })
})
