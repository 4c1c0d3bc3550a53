import { addTime, timeBetween, type Counting } from './counted-time.ts'
import type { Run, Segment } from './runs.ts'

/** The segments as if the run had gone on instead of being met: where its deadline would have been. */
function unmet({ segments, metAt }: Run): readonly Segment[] {
  const last = segments.at(-1)
  return metAt && last?.running ? segments.with(-1, { ...last, to: null }) : segments
}

/**
 * When so many milliseconds of its own time have passed in a run; null when it rests before that. Each running stretch is measured by
 * itself, so pauses and closed hours add nothing and nothing drifts, whatever is recomputed how often: Frappe's working seconds, without
 * its sums. A run that rests from that very instant on gets there when it runs again.
 * Throws NoHours when the calendar is never open.
 */
export function instantAt(run: Run, ms: number, counting: Counting): Date | null {
  let left = ms
  for (const { from, to, running, ran = 0 } of unmet(run)) {
    if (ran > 0 && ran >= left) return run.carried?.dueAt ?? to
    left -= ran
    if (!running) continue
    const passed = to ? timeBetween(counting, from, to) : Infinity
    if (passed >= left) {
      const at = addTime(counting, from, left)
      if (!to || at < to) return at
    }
    left -= passed
  }
  return null
}

/** Milliseconds of its own time that have passed in a run until an instant. Throws NoHours as `instantAt` does. */
export function ranUntil({ segments }: Run, at: Date, counting: Counting): number {
  let sum = 0
  for (const { from, to, running, ran = 0 } of segments) {
    if (from >= at) break
    sum += running ? timeBetween(counting, from, to && to < at ? to : at) : ran
  }
  return sum
}
