import { backOff } from './back-off.ts'
import type { CloudEvent } from './cloud-event.ts'

export interface QueuedEvent {
  functionName: string
  /** Whether the function asked for another try when it fails. */
  retry: boolean
  event: CloudEvent
}

/** `unreachable`: the host was not there, or died in the middle. `failed`: the function threw or took too long. */
export type Delivery = 'done' | 'failed' | 'unreachable'

export interface QueueOptions {
  deliver: (queued: QueuedEvent) => Promise<Delivery>
  /** Resolves once there is a host to deliver to. */
  hostUp: () => Promise<unknown>
  /** Whether somebody waits for an answer of the host at this moment. */
  isAsked?: () => boolean
  /** Called for an event that is given up. */
  onDropped: (queued: QueuedEvent, failures: number) => void
  /** Deliver every event twice and in any order, as production may. */
  chaos?: boolean
  random?: () => number
}

const CONCURRENCY = 40
/** While somebody waits for an answer: people first, and yet the events come to their end. */
const CONCURRENCY_WHEN_ASKED = 2
const MAX_FAILURES = 20

/** Events on their way to the functions: many at a time, at least once, kept while the host is down. */
export class EventQueue {
  readonly #options: QueueOptions
  readonly #random: () => number
  #waiting: { queued: QueuedEvent; failures: number }[] = []
  #working = 0
  /** Events that wait for their next try. */
  #sleeping = 0
  #idle: (() => void)[] = []

  constructor(options: QueueOptions) {
    this.#options = options
    this.#random = options.random ?? Math.random
  }

  push(queued: QueuedEvent): void {
    this.#put({ queued, failures: 0 })
    if (this.#options.chaos) this.#put({ queued, failures: 0 })
    this.#work()
  }

  /** To be called when nobody waits for an answer any more. */
  resume(): void {
    this.#work()
  }

  /** Resolves when nothing is left to deliver, or after `timeoutMs`. */
  idle(timeoutMs: number): Promise<void> {
    if (this.#isIdle()) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMs)
      this.#idle.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  #put(item: { queued: QueuedEvent; failures: number }): void {
    if (!this.#options.chaos) {
      this.#waiting.push(item)
      return
    }
    this.#sleep(this.#random() * 300, () => {
      this.#waiting.splice(Math.floor(this.#random() * (this.#waiting.length + 1)), 0, item)
    })
  }

  #sleep(ms: number, then: () => void): void {
    this.#sleeping += 1
    setTimeout(() => {
      this.#sleeping -= 1
      then()
      this.#work()
    }, ms)
  }

  #work(): void {
    const width = this.#options.isAsked?.() ? CONCURRENCY_WHEN_ASKED : CONCURRENCY
    while (this.#working < width) {
      const next = this.#waiting.shift()
      if (!next) break
      this.#working += 1
      void this.#deliver(next.queued, next.failures).finally(() => {
        this.#working -= 1
        this.#work()
      })
    }
    if (this.#isIdle()) this.#idle.splice(0).forEach((resolve) => resolve())
  }

  async #deliver(queued: QueuedEvent, failures: number): Promise<void> {
    let result = await this.#options.deliver(queued)
    while (result === 'unreachable') {
      await this.#options.hostUp()
      result = await this.#options.deliver(queued)
    }
    if (result === 'done') return
    const failed = failures + 1
    if (!queued.retry || failed >= MAX_FAILURES) return this.#options.onDropped(queued, failed)
    this.#sleep(backOff(failed), () => this.#waiting.push({ queued, failures: failed }))
  }

  #isIdle(): boolean {
    return !this.#working && !this.#sleeping && !this.#waiting.length
  }
}
