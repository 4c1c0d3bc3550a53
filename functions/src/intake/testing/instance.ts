/** What happens at a step: the process dies, or the service that it calls cannot be reached. */
export type Fate = 'crash' | 'fail'

class Unavailable extends Error {
  /** google.rpc.Code.UNAVAILABLE. */
  readonly code = 14
}

const never = <T>() => new Promise<T>(() => undefined)

/**
 * For tests: one process of several. Between any two steps of it others may go on, and at each it may meet its fate. After its death
 * nothing of it goes on, and who waits for it hears of that.
 */
export class Instance {
  readonly #turn: (label: string) => Promise<unknown>
  readonly #fate: (label: string) => Fate | undefined
  #alive = true
  #die: () => void = () => undefined
  readonly #death = new Promise<void>((resolve) => (this.#die = resolve))

  /** @param turn resolves when this process may go on @param fate what happens at the step */
  constructor(turn: (label: string) => Promise<unknown>, fate: (label: string) => Fate | undefined) {
    this.#turn = turn
    this.#fate = fate
  }

  get alive(): boolean {
    return this.#alive
  }

  async step(label: string): Promise<void> {
    await this.#turn(label)
    if (!this.#alive) return never()
    const fate = this.#fate(label)
    if (fate === 'fail') throw new Unavailable(label)
    if (fate !== 'crash') return
    this.#alive = false
    this.#die()
    return never()
  }

  /** Methods of a service, with a step before it hears of a call and one before its answer is heard. */
  guard<T extends Record<string, (...args: never[]) => Promise<unknown>>>(name: string, service: T): T {
    const guarded = Object.entries(service).map(([method, call]) => {
      const stepped = async (...args: never[]) => {
        await this.step(`${name}.${method}`)
        const answer = await call(...args)
        await this.step(`${name}.${method} answered`)
        return answer
      }
      return [method, stepped]
    })
    return Object.fromEntries(guarded) as T
  }

  /** What came of a work, as the world sees it: also that the process died over it, or that it failed. */
  async survive<T>(work: () => Promise<T>): Promise<T | 'failed' | 'died'> {
    const end = work().catch((error: unknown) => {
      if (error instanceof Unavailable) return 'failed' as const
      throw error
    })
    return Promise.race([end, this.#death.then(() => 'died' as const)])
  }
}
