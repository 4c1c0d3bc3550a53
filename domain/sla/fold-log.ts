import type { CalendarHours } from '../calendar/schema.ts'
import type { Category } from '../ticket/category.ts'
import type { ClockRuns } from './clocks-of.ts'
import { MAX_MARKS } from './limits.ts'
import { metrics } from './metric.ts'
import { orNoHours } from './or-no-hours.ts'
import type { Pause } from './policy-schema.ts'
import { runsOf, type Run } from './runs.ts'
import type { Folded, Mark } from './schema.ts'
import { ranUntil } from './walk.ts'

/** The newest marks, which stay as they are: late ones still find their place among them. */
const KEPT = MAX_MARKS / 2

/** Categories that every policy treats alike. */
const alike = (category: Category | undefined) =>
  category === 'open' ? 'new' : category === 'closed' ? 'solved' : category

/** The marks that say who waits for whom: creation, the first answer, the start and end of the last streak. */
function tellingMarks(live: readonly Mark[]): ReadonlySet<Mark | undefined> {
  let asked: Mark | undefined
  let answered: Mark | undefined
  for (const mark of live) {
    if (mark.type === 'answered') answered ??= asked && mark
    else if (mark.type !== 'category' && (!asked || answered)) [asked, answered] = [mark, undefined]
  }
  const opened = live.find(({ type }) => type === 'opened') ?? live[0]
  return new Set([opened, live.find(({ type }) => type === 'answered'), asked, answered])
}

/** The log without older marks that change nothing: what was taken back, further messages of a streak, streaks that are over. */
function tidied(log: readonly Mark[]): Mark[] {
  const telling = tellingMarks(log.filter((mark) => !mark.void))
  let category: Category | undefined = 'new'
  return log.filter((mark, index) => {
    if (index >= log.length - KEPT) return true
    if (mark.void) return false
    if (mark.type !== 'category') return telling.has(mark)
    const isNew = alike(mark.category) !== category
    category = alike(mark.category)
    return isNew
  })
}

function carriedOf(run: Run, clock: ClockRuns[keyof ClockRuns], calendar: CalendarHours | null, to: Date) {
  const due = clock?.dueAt ?? clock?.breachedAt ?? null
  const isOver = (run.metAt && run.metAt <= to) || (due && due < to)
  const dueAt = isOver ? due : null
  const counting = { time: clock?.time ?? 'business', calendar } as const
  return {
    ms: orNoHours(
      () => ranUntil(run, to, counting),
      () => 0,
    ),
    dueAt,
  }
}

/**
 * The log with at most `MAX_MARKS` marks. First go older marks that change nothing; if pauses alone are too many, the older ones are
 * folded into how much of each run had passed by then, which no later change of calendar or policy counts anew. No deadline changes.
 * @param clocks the clocks of this log, by the calendar
 */
export function foldLog(
  log: readonly Mark[],
  clocks: ClockRuns,
  calendar: CalendarHours | null,
  pausedIn: readonly Pause[],
): Mark[] {
  if (log.length <= MAX_MARKS) return [...log]
  const tidy = tidied(log)
  const opened = tidy.find((mark) => mark.type === 'opened' && !mark.void)
  const to = tidy.at(-KEPT)?.at
  if (tidy.length <= MAX_MARKS || !opened || !to) return tidy
  const older = tidy.slice(0, -KEPT)
  const runs = runsOf(tidy, pausedIn, clocks.firstResponse !== undefined)
  const carried: Folded['runs'] = {}
  for (const metric of metrics) {
    const run = runs[metric]
    if (run && run.startedAt < to) carried[metric] = carriedOf(run, clocks[metric], calendar, to)
  }
  const category =
    older.findLast(({ type }) => type === 'category')?.category ?? opened.folded?.category ?? 'new'
  const folded: Folded = { to, category, runs: carried }
  const kept = older.filter((mark) => mark.type !== 'category')
  return [...kept, ...tidy.slice(-KEPT)].map((mark) => (mark === opened ? { ...mark, folded } : mark))
}
