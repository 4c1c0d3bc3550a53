import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_MARKS } from './limits.ts'
import { addMark } from './marks.ts'
import { metrics } from './metric.ts'
import { slaSchema, type Mark, type Sla } from './schema.ts'
import { slaOf } from './sla-of.ts'
import { calendars, histories, minutes } from './testing/arbitrary.ts'
import { clockText } from './testing/clock-text.ts'
import { at } from './testing/log.ts'
import { samplePolicy, storedCalendar } from './testing/policy.ts'
import { clocksOf } from './clocks-of.ts'

const HOUR = 3_600_000

/** A field for each mark as it comes, the log folded on the way; and the field of all marks at once. */
function bothWays(
  marks: readonly Mark[],
  policy: ReturnType<typeof samplePolicy>,
  calendar: Parameters<typeof slaOf>[3],
) {
  let sla: Sla | null = null
  let now = new Date(0)
  for (const mark of marks) {
    now = mark.at
    sla = slaOf({ priority: 2, now, before: sla }, addMark(sla?.log ?? [], mark), policy, calendar, [])
  }
  return { folded: sla as Sla, whole: clocksOf(marks, policy, 2, calendar, { now }) }
}

describe('a folded log', () => {
  it('is short, and changes no deadline', () => {
    const long = histories({ min: 130, max: 260 })
    fc.assert(
      fc.property(
        long,
        calendars,
        minutes,
        fc.integer({ min: 1, max: 30 }),
        (marks, hours, target, times) => {
          const policy = samplePolicy({
            firstResponse: target,
            nextResponse: target,
            resolution: target * times,
          })
          const { folded, whole } = bothWays(marks, policy, storedCalendar(hours))
          expect(folded.log?.length).toBeLessThanOrEqual(MAX_MARKS)
          expect(metrics.map((metric) => clockText(folded.clocks?.[metric]))).toEqual(
            metrics.map((metric) => clockText(whole[metric])),
          )
          expect(slaSchema.safeParse(folded).success).toBe(true)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('forgets messages, but not who waits since when', () => {
    // Opened and answered, then 200 messages of one streak, a minute apart.
    const start = at('11-23 09:00').getTime()
    const marks: Mark[] = [
      { at: new Date(start), type: 'opened' },
      { at: new Date(start + 30_000), type: 'answered' },
      ...Array.from({ length: 200 }, (_, n): Mark => ({
        at: new Date(start + (n + 1) * 60_000),
        type: 'customer',
      })),
    ]
    const { folded } = bothWays(marks, samplePolicy({ firstResponse: 60, nextResponse: 240 }), null)
    // The streak began at 9:01; + 4 h.
    expect(clockText(folded.clocks?.nextResponse)).toBe('due 11-23 13:01')
    expect(clockText(folded.clocks?.firstResponse)).toBe('met 11-23 09:00:30')
    expect(folded.log?.some(({ folded }) => folded)).toBe(false)
  })

  it('knows how much had passed where pauses alone are too many', () => {
    // An hour open, an hour waiting, 100 times from midnight on: 100 h have run, the target is 110 h.
    const start = at('01-01 00:00').getTime()
    const marks: Mark[] = [
      { at: new Date(start), type: 'opened' },
      ...Array.from({ length: 199 }, (_, n): Mark => {
        const category = n % 2 ? 'open' : 'waiting'
        return { at: new Date(start + (n + 1) * HOUR), type: 'category', category }
      }),
      { at: new Date(start + 200 * HOUR), type: 'category', category: 'open' },
    ]
    const { folded } = bothWays(marks, samplePolicy({ firstResponse: 6600, resolution: 6600 }), null)
    // 200 h from 1 January are 9 January 8:00; 10 h more.
    expect(clockText(folded.clocks?.resolution)).toBe('due 01-09 18:00')
    expect(clockText(folded.clocks?.firstResponse)).toBe('due 01-09 18:00')
    expect(folded.log?.[0]?.folded).toBeDefined()
    expect(folded.log?.length).toBeLessThanOrEqual(MAX_MARKS)
  })
})
