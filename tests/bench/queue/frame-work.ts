import type { CDPSession } from 'playwright-core'

/** An event of Chromium's trace; times are microseconds. `tdur` is processor time, `dur` the time on the wall. */
export interface TraceEvent {
  name: string
  ph: string
  ts: number
  dur?: number
  tdur?: number
  pid: number
  tid: number
  args?: { name?: string }
}

/** Milliseconds of the page's main thread, one number a frame. */
export interface FrameWork {
  /** Script, style, layout, and the preparing of paint, as processor time. */
  work: number[]
  /** Everything, painting included, which a machine without a graphics card does slowly. */
  all: number[]
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'v8',
  '__metadata',
]
/** A main-thread frame begins. */
const FRAME = 'BeginMainThreadFrame'
/** Whatever the thread runs, it runs in one of these. */
const TASK = 'RunTask'
/** Scripts and their microtasks, collecting garbage, style, layout, finding what is under the pointer, preparing paint. */
const WORK = new Set([
  'EventDispatch',
  'EvaluateScript',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'HitTest',
  'Layout',
  'MajorGC',
  'MinorGC',
  'PrePaint',
  'RunMicrotasks',
  'TimerFire',
  'UpdateLayoutTree',
  'v8.callFunction',
])

/** Whether an event is of the page's own main thread: of all threads called so, the one with the most frames. */
function ofMainThread(events: readonly TraceEvent[]): (event: TraceEvent) => boolean {
  const named = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const found = named.map(({ pid, tid }) => {
    const own = (event: TraceEvent) => event.pid === pid && event.tid === tid
    return { own, frames: events.filter((event) => event.name === FRAME && own(event)).length }
  })
  const first = found.sort((a, b) => b.frames - a.frames)[0]
  if (!first?.frames) throw new Error('The trace shows no frame')
  return first.own
}

/** The outermost events of these names: what runs within another of them is counted with that. */
function outermost(events: readonly TraceEvent[], names: ReadonlySet<string>): TraceEvent[] {
  let end = 0
  return events.filter(({ name, ph, ts, dur = 0 }) => {
    if (ph !== 'X' || !names.has(name) || ts < end) return false
    end = ts + dur
    return true
  })
}

/** The main thread's work in each frame: what ended between the beginning of one frame and that of the next. */
export function workPerFrame(events: readonly TraceEvent[]): FrameWork {
  const main = events.filter(ofMainThread(events)).sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  const starts = main.filter(({ name }) => name === FRAME).map(({ ts }) => ts)
  function perFrame(names: ReadonlySet<string>): number[] {
    const frames = starts.map(() => 0)
    for (const { ts, dur = 0, tdur = dur } of outermost(main, names)) {
      const frame = starts.findLastIndex((start) => start <= ts + dur)
      if (frame >= 0) frames[frame] = (frames[frame] ?? 0) + tdur / 1_000
    }
    return frames
  }
  return { work: perFrame(WORK), all: perFrame(new Set([TASK])) }
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
