import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RequestsInFlight } from '../gateway/requests-in-flight.ts'
import type { EventFunction } from '../host/manifest.ts'
import { readEmulatorEvent } from './cloud-event.ts'
import { deliver } from './deliver.ts'
import { EventQueue } from './event-queue.ts'

/** The functions host as the broker needs it. */
export interface EventReceiver {
  /** Null while there is none. */
  readonly url: string | null
  whenUp: (timeoutMs: number) => Promise<unknown>
}

export interface BrokerOptions {
  log: (line: string) => void
  chaos: boolean
  /** What the host has to answer meanwhile; events make way for it. */
  requests: RequestsInFlight
}

/** Between two looks for a host that was just lost. */
const BREATH_MS = 50

/**
 * Takes Firestore's events and answers at once, for the emulator waits for each answer before it sends the next; then
 * delivers them. It lives in the launcher, so events outlive the functions host.
 */
export class Broker {
  readonly #queue: EventQueue
  readonly #server = createServer((request, response) => void this.#take(request, response))
  #host: EventReceiver | undefined
  #functions = new Map<string, EventFunction>()
  /** What `GET /` answers: proves to another launcher that this desk is alive. */
  #token = ''

  constructor({ log, chaos, requests }: BrokerOptions) {
    this.#queue = new EventQueue({
      chaos,
      isAsked: () => requests.count > 0,
      hostUp: async () => {
        await sleep(BREATH_MS)
        await this.#host?.whenUp(60_000)
      },
      deliver: (queued) => {
        const timeout = this.#functions.get(queued.functionName)?.timeoutSeconds ?? 60
        return deliver(this.#host?.url ?? null, queued, timeout)
      },
      onDropped: ({ functionName, event }, failures) =>
        log(`${functionName} failed on ${event.attributes['document']} (${failures} tries): given up`),
    })
    requests.onNone(() => this.#queue.resume())
  }

  deliverTo(host: EventReceiver): void {
    this.#host = host
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve()))
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  answerAlive(token: string): string {
    this.#token = token
    return `http://${this.address}/`
  }

  setFunctions(functions: readonly EventFunction[]): void {
    this.#functions = new Map(functions.map((entry) => [entry.name, entry]))
  }

  idle(timeoutMs: number): Promise<void> {
    return this.#queue.idle(timeoutMs)
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return void response.end(this.#token)
    const body = await buffer(request).catch(() => null)
    response.end()
    const name = request.url?.match(/^\/functions\/projects\/[^/]+\/triggers\/(\w+)$/)?.[1]
    const entry = name && this.#functions.get(name)
    if (!entry || !body) return
    const event = readEmulatorEvent(request.headers, body)
    this.#queue.push({ functionName: entry.name, retry: entry.retry, event })
  }
}
