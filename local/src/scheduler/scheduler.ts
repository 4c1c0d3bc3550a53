import { schedulePath } from '../host/manifest.ts'

const MINUTE_MS = 60_000

/** Milliseconds from `now` until the clock's next full minute. */
export function untilNextMinute(now: number): number {
  return MINUTE_MS - (now % MINUTE_MS)
}

async function runSchedule(hostUrl: string, name: string, at: Date): Promise<void> {
  const answer = await fetch(hostUrl + schedulePath(name), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cloudscheduler-scheduletime': at.toISOString() },
    body: '{}',
    signal: AbortSignal.timeout(10 * MINUTE_MS),
  })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}`)
}

export interface SchedulerOptions {
  hostUrl: () => string | null
  schedules: () => readonly string[]
  log: (line: string) => void
  run?: typeof runSchedule
}

/** Cloud Scheduler's part: calls each schedule on every full minute, unless its last call is still at work. */
export class Scheduler {
  readonly #options: SchedulerOptions
  readonly #running = new Map<string, Promise<void>>()
  #timer: NodeJS.Timeout | undefined

  constructor(options: SchedulerOptions) {
    this.#options = options
  }

  start(): void {
    this.#timer = setTimeout(() => {
      void this.tick()
      this.start()
    }, untilNextMinute(Date.now()))
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  /** Calls every schedule that is not at work and resolves when all are done. */
  async tick(at = new Date()): Promise<void> {
    const url = this.#options.hostUrl()
    if (!url) return
    const { schedules, log, run = runSchedule } = this.#options
    for (const name of schedules()) {
      if (this.#running.has(name)) continue
      const running = run(url, name, at)
        .catch((error: Error) => log(`The schedule ${name} failed: ${error.message}`))
        .finally(() => this.#running.delete(name))
      this.#running.set(name, running)
    }
    await Promise.all(this.#running.values())
  }
}
