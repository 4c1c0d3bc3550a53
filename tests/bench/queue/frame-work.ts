import type { CDPSession } from 'playwright-core'

/** An event of Chromium's trace; times are microseconds. `tdur` is processor time, `dur` the time on the wall. */
interface TraceEvent {
  name: string
  ph: string
  ts: number
  dur?: number
  tdur?: number
  pid: number
  tid: number
  args?: { name?: string }
}

export interface FrameWork {
  /** Milliseconds of the page's main thread, frame by frame: by the clock on the wall, and as processor time. */
  wall: number[]
  cpu: number[]
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  '__metadata',
]
/** A main-thread frame begins. */
const FRAME = 'BeginMainThreadFrame'
/** Whatever the thread runs, it runs in one of these: scripts, styles, layout, the preparing of paint, garbage. */
const TASK = 'RunTask'

/** The busiest of the threads called so: the page's own, for a browser may have others. */
function mainThread(events: readonly TraceEvent[]): (event: TraceEvent) => boolean {
  const named = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const busy = named.map(({ pid, tid }) => {
    const own = (event: TraceEvent) => event.pid === pid && event.tid === tid
    return { own, frames: events.filter((event) => event.name === FRAME && own(event)).length }
  })
  const first = busy.sort((a, b) => b.frames - a.frames)[0]
  if (!first?.frames) throw new Error('The trace shows no frame')
  return first.own
}

/** The main thread's work in each frame: its tasks between the beginning of one frame and that of the next. */
export function workPerFrame(events: readonly TraceEvent[]): FrameWork {
  const isMain = mainThread(events)
  const main = events.filter(isMain)
  const starts = main.filter(({ name }) => name === FRAME).map(({ ts }) => ts)
  starts.sort((a, b) => a - b)
  const [wall, cpu] = [starts.map(() => 0), starts.map(() => 0)]
  for (const { name, ph, ts, dur = 0, tdur = dur } of main) {
    if (ph !== 'X' || name !== TASK) continue
    // A task that contains the beginning of a frame belongs to that frame.
    const frame = starts.findLastIndex((start) => start <= ts + dur)
    if (frame < 0) continue
    wall[frame] = (wall[frame] ?? 0) + dur / 1_000
    cpu[frame] = (cpu[frame] ?? 0) + tdur / 1_000
  }
  return { wall, cpu }
}

/** Records Chromium's trace while something happens. */
export async function traceFrames(browser: CDPSession, act: () => Promise<void>): Promise<FrameWork> {
  const events: TraceEvent[] = []
  browser.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  })
  await act()
  const complete = new Promise<void>((resolve) => browser.once('Tracing.tracingComplete', () => resolve()))
  await browser.send('Tracing.end')
  await complete
  return workPerFrame(events)
}
