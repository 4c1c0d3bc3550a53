import type { ServerResponse } from 'node:http'

/** How many requests wait for the functions host to begin its answer. */
export class RequestsInFlight {
  readonly #waiting = new Set<ServerResponse>()
  #tellNone: () => void = () => undefined

  get count(): number {
    return this.#waiting.size
  }

  /** Called whenever the last one need not wait any more. */
  onNone(callback: () => void): void {
    this.#tellNone = callback
  }

  begin(response: ServerResponse): void {
    this.#waiting.add(response)
    response.once('close', () => this.end(response))
  }

  /** Its answer has begun: a long download holds up nobody. */
  end(response: ServerResponse): void {
    if (this.#waiting.delete(response) && this.count === 0) this.#tellNone()
  }
}
