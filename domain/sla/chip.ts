import { FAR_FUTURE } from '../time/far-future.ts'
import { metrics, type Metric } from './metric.ts'
import type { Clock, Sla } from './schema.ts'

export interface Chip {
  /** `soon`: under an hour, or the last quarter of the target. `resting`: outside opening hours, or paused. */
  tone: 'calm' | 'soon' | 'breached' | 'resting'
  /** Milliseconds by the wall until it is due, negative when overdue; while it is paused, what is left of the target. Null: no telling. */
  left: number | null
  metric: Metric
  /** Why a paused clock rests; null for one that runs, be it outside opening hours. */
  why: Clock['why']
}

const HOUR = 3_600_000

type Named = Clock & { metric: Metric }

function runningChip(
  { metric, dueAt, soonAt, time }: Named & { dueAt: Date },
  now: Date,
  isOpen: boolean,
): Chip {
  const left = dueAt.getTime() - now.getTime()
  const isSoon = left < HOUR || (soonAt != null && soonAt <= now)
  const open = isOpen || time === 'calendar'
  const tone = left < 0 ? 'breached' : !open ? 'resting' : isSoon ? 'soon' : 'calm'
  return { tone, left, metric, why: null }
}

/**
 * What the chip of a ticket shows: of the clocks that run the one that is due first, else of those that rest the one with least left. Null
 * when nothing is promised, or all is kept. Tickets from before there were clocks show `nextAt`.
 * @param opening whether the ticket's calendar is open; leave out when it is, or there is none
 */
export function chipOf(
  { nextAt, clocks }: Pick<Sla, 'nextAt' | 'clocks'>,
  now: Date,
  opening?: { open: boolean },
): Chip | null {
  const isOpen = opening?.open ?? true
  if (!clocks) {
    const old = { metric: 'nextResponse', dueAt: nextAt, soonAt: null, time: 'calendar' } as Named & {
      dueAt: Date
    }
    return nextAt < FAR_FUTURE ? runningChip(old, now, isOpen) : null
  }
  const unmet = metrics.flatMap((metric): Named[] => {
    const clock = clocks[metric]
    return clock && !clock.metAt ? [{ ...clock, metric }] : []
  })
  const running = unmet.filter((clock): clock is Named & { dueAt: Date } => clock.dueAt !== null)
  const [first] = running.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  if (first) return runningChip(first, now, isOpen)
  const [rests] = unmet.sort((a, b) => (a.leftMs ?? Infinity) - (b.leftMs ?? Infinity))
  return rests ? { tone: 'resting', left: rests.leftMs ?? null, metric: rests.metric, why: rests.why } : null
}
