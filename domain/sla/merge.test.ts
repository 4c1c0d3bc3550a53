import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slaMerge } from './merge.ts'
import { metrics } from './metric.ts'
import type { Clock, Mark, Sla } from './schema.ts'
import { slaSchema } from './schema.ts'
import { slaOf } from './sla-of.ts'
import { calendars, histories, minutes } from './testing/arbitrary.ts'
import { samplePolicy, storedCalendar } from './testing/policy.ts'

const DAY = 86_400_000
const shifted = (marks: readonly Mark[], start: number): Mark[] => {
  const first = marks[0]?.at.getTime() ?? 0
  return marks.map((mark) => ({ ...mark, at: new Date(mark.at.getTime() - first + start) }))
}
/** Two tickets made within two days of each other. */
const pairs = fc
  .tuple(histories({ max: 8 }), histories({ max: 8 }), fc.integer({ min: -2 * DAY, max: 2 * DAY }))
  .map(([a, b, apart]) => [a, shifted(b, (a[0]?.at.getTime() ?? 0) + apart)] as const)
const policies = fc.tuple(minutes, minutes, minutes).map(([first, next, end]) => {
  return samplePolicy({ firstResponse: first, nextResponse: next, resolution: end })
})

const owed = ({ clocks = {} }: Sla): Clock[] =>
  metrics.flatMap((metric) => (clocks[metric] ? [clocks[metric]] : []))
const isAnswer = (sla: Sla, clock: Clock) => clock !== sla.clocks?.resolution

it('the earliest start and the earliest deadline win', () => {
  fc.assert(
    fc.property(pairs, calendars, policies, policies, ([one, other], hours, into, from) => {
      const calendar = storedCalendar(hours)
      const now = new Date(Math.max(...[...one, ...other].map(({ at }) => at.getTime())))
      const facts = { priority: 2, now, before: null } as const
      const target = slaOf(facts, one, into, calendar, [])
      const source = slaOf(facts, other, from, calendar, [])
      const merged = slaMerge(facts, target, source, into, calendar)
      expect(slaSchema.safeParse(merged).success).toBe(true)

      for (const side of [target, source]) {
        for (const clock of owed(side)) {
          if (clock.metAt) continue
          const kept = owed(merged).filter(
            (each) => !each.metAt && isAnswer(merged, each) === isAnswer(side, clock),
          )
          // A resolution that is met is that of a target that is done: the merge brings it back by a mark of its own.
          if (kept.length === 0) expect(isAnswer(side, clock)).toBe(false)
          for (const each of kept) {
            expect(each.startedAt <= clock.startedAt).toBe(true)
            if (each.dueAt && clock.dueAt) expect(each.dueAt <= clock.dueAt).toBe(true)
            if (clock.breachedAt) expect(each.breachedAt).not.toBeNull()
            if (each.breachedAt && clock.breachedAt) expect(each.breachedAt <= clock.breachedAt).toBe(true)
            else if (each.restsSince && clock.restsSince)
              expect(each.leftMs).toBeLessThanOrEqual(clock.leftMs ?? 0)
          }
        }
      }
    }),
    { numRuns: 150 },
  )
})
