import type { Category } from '../ticket/category.ts'
import type { Metric } from './metric.ts'
import type { Pause } from './policy-schema.ts'
import type { Folded, Mark } from './schema.ts'

/** A stretch of a clock's run, from its first instant to before its last; null: it goes on. */
export interface Segment {
  from: Date
  to: Date | null
  running: boolean
  /** The ticket's category. */
  reason: Category
  /** Of a stretch whose marks were folded: how many milliseconds of the clock's time passed in it. */
  ran?: number
}

/** One run of a clock: what it counts from and until, and when it ran or rested in between. */
export interface Run {
  startedAt: Date
  metAt: Date | null
  segments: readonly Segment[]
  /** What folded marks said of it. */
  carried: NonNullable<Folded['runs'][Metric]> | null
}
export type Runs = Partial<Record<Metric, Run>>

interface Stretch {
  from: Date
  category: Category
}
interface Streak {
  startedAt: Date
  metAt: Date | null
}

const isDone = (category: Category) => category === 'solved' || category === 'closed'

/** Since when the ticket was in which category, from its first mark on. */
function stretchesOf(log: readonly Mark[], { at, folded }: Mark): Stretch[] {
  const stretches: Stretch[] = [
    folded ? { from: folded.to, category: folded.category } : { from: at, category: 'new' },
  ]
  for (const { type, at, category } of log) {
    const last = stretches.at(-1) as Stretch
    if (type !== 'category' || !category || (folded && at < folded.to)) continue
    if (at > last.from) stretches.push({ from: at, category })
    else last.category = category
  }
  return stretches
}

/** When the customer waited for us: from his first unanswered message to our next answer. */
function streaksOf(log: readonly Mark[]): Streak[] {
  const streaks: Streak[] = []
  for (const { type, at } of log) {
    const last = streaks.at(-1)
    const waits = last !== undefined && last.metAt === null
    if (type === 'answered' && waits) last.metAt = at
    else if ((type === 'opened' || type === 'customer') && !waits)
      streaks.push({ startedAt: at, metAt: null })
  }
  return streaks
}

function segmentsOf(
  { startedAt, metAt }: Streak,
  stretches: readonly Stretch[],
  rests: (category: Category) => boolean,
): Segment[] {
  const segments: Segment[] = []
  stretches.forEach(({ from, category }, index) => {
    const end = stretches[index + 1]?.from ?? null
    const begin = from > startedAt ? from : startedAt
    const to = metAt && (!end || metAt < end) ? metAt : end
    if (to && to <= begin) return
    const last = segments.at(-1)
    const running = !rests(category)
    if (last && last.running === running && (running || last.reason === category)) last.to = to
    else segments.push({ from: begin, to, running, reason: category })
  })
  return segments
}

/**
 * The runs that a log speaks of, the last one of each metric.
 *
 * The first response counts once in a ticket's life, from its creation by a customer to our first public answer. The next response counts
 * from the start of the customer's current streak, so that writing again does not restart it; the streak that the first response ends
 * is not counted twice (`countsFirst`). The resolution counts from creation until the ticket is done; reopened, it runs on, and the time
 * in between rests. These are the rules of Zammad's escalations. In done categories every clock rests, in `pausedIn` too, except that the
 * next response goes on in `waiting`: it only runs while the customer does wait.
 */
export function runsOf(log: readonly Mark[], pausedIn: readonly Pause[], countsFirst: boolean): Runs {
  const live = log.filter((mark) => !mark.void)
  const opened = live.find(({ type }) => type === 'opened') ?? live[0]
  if (!opened) return {}
  const stretches = stretchesOf(live, opened)
  const { folded } = opened
  const run = (metric: Metric, streak: Streak): Run => {
    const isPause = (category: Category) => pausedIn.some((pause) => pause === category)
    const isOurs = (category: Category) => metric === 'nextResponse' && category === 'waiting'
    const segments = segmentsOf(
      streak,
      stretches,
      (category) => isDone(category) || (isPause(category) && !isOurs(category)),
    )
    const carried = folded && streak.startedAt < folded.to ? (folded.runs[metric] ?? null) : null
    if (!folded || !carried) return { ...streak, segments, carried: null }
    const before = {
      from: streak.startedAt,
      to: folded.to,
      running: false,
      reason: folded.category,
      ran: carried.ms,
    }
    return { ...streak, segments: [before, ...segments], carried }
  }
  const byUs = live.some(({ type, at }) => type === 'answered' && at <= opened.at)
  const streaks = streaksOf(byUs ? live.filter((mark) => mark !== opened) : live)
  const first = byUs ? undefined : streaks[0]
  const next = countsFirst && first ? streaks.slice(1).at(-1) : streaks.at(-1)
  const done = stretches.findLastIndex(({ category }) => !isDone(category)) + 1
  return {
    ...(first && countsFirst && { firstResponse: run('firstResponse', first) }),
    ...(next && { nextResponse: run('nextResponse', next) }),
    resolution: run('resolution', { startedAt: opened.at, metAt: stretches[done]?.from ?? null }),
  }
}
