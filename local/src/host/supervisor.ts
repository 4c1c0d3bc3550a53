import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { awaitReady } from '../launcher/await-ready.ts'
import { endChild } from '../launcher/end-child.ts'
import { spawnChild } from '../launcher/spawn-child.ts'
import { writeAtomically } from '../state/write-atomically.ts'
import type { FunctionEntry } from './manifest.ts'

export interface SupervisorOptions {
  bundle: string
  projectId: string
  region: string
  logs: string
  pidFile: string
  env: Record<string, string | undefined>
  log: (line: string) => void
  /** Called each time a host is ready, before work is given to it. */
  onReady: (functions: readonly FunctionEntry[]) => Promise<void>
}

const READY_MS = 60_000
const LONGEST_PAUSE_MS = 5_000
/** A host that lived this long did not die of its start. */
const HEALTHY_MS = 10_000

/** Keeps one functions host alive: starts another whenever it dies, sooner the longer it had lived. */
export class HostSupervisor {
  readonly #options: SupervisorOptions
  #child: ChildProcess | undefined
  #url: string | null = null
  #stopped = false
  #deaths = 0
  #waiters: ((url: string | null) => void)[] = []

  constructor(options: SupervisorOptions) {
    this.#options = options
  }

  get url(): string | null {
    return this.#url
  }

  /** The host's URL as soon as there is one, or null after `timeoutMs`. */
  whenUp(timeoutMs: number): Promise<string | null> {
    if (this.#url) return Promise.resolve(this.#url)
    return new Promise((resolve) => {
      const waiter = (url: string | null) => {
        clearTimeout(timer)
        resolve(url)
      }
      const timer = setTimeout(() => {
        this.#waiters = this.#waiters.filter((other) => other !== waiter)
        resolve(null)
      }, timeoutMs)
      this.#waiters.push(waiter)
    })
  }

  /** Starts a host. Rejects when it does not become ready; `supervise` then decides what follows. */
  async start(): Promise<void> {
    const { bundle, projectId, region, logs, env } = this.#options
    const child = spawnChild(new URL('./main.ts', import.meta.url), {
      name: 'host',
      logs,
      args: [bundle, projectId, region],
      env,
    })
    this.#child = child
    const started = Date.now()
    child.once('exit', (code, signal) => this.#ended(child, started, signal ?? `code ${code}`))
    try {
      await this.#becomeReady(child)
    } catch (error) {
      await endChild(child)
      throw error
    }
  }

  /** Replaces the host, for a new bundle. */
  async restart(): Promise<void> {
    this.#deaths = 0
    if (this.#child) await endChild(this.#child)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#url = null
    if (this.#child) await endChild(this.#child)
    rmSync(this.#options.pidFile, { force: true })
  }

  async #becomeReady(child: ChildProcess): Promise<void> {
    const ready = await awaitReady<{ port: number; functions: FunctionEntry[] }>(
      child,
      'The functions host',
      READY_MS,
    )
    writeAtomically(this.#options.pidFile, `${child.pid}\n`)
    await this.#options.onReady(ready.functions)
    if (child !== this.#child || child.exitCode !== null || child.signalCode !== null) return
    this.#url = `http://127.0.0.1:${ready.port}`
    this.#waiters.splice(0).forEach((resolve) => resolve(this.#url))
  }

  #ended(child: ChildProcess, started: number, how: string): void {
    if (child !== this.#child) return
    this.#url = null
    rmSync(this.#options.pidFile, { force: true })
    if (this.#stopped) return
    this.#deaths = Date.now() - started > HEALTHY_MS ? 0 : this.#deaths + 1
    const pause = this.#deaths ? Math.min(LONGEST_PAUSE_MS, 200 * 2 ** (this.#deaths - 1)) : 0
    this.#options.log(`The functions host ended (${how}); starting another`)
    setTimeout(() => {
      if (!this.#stopped) void this.start().catch(() => undefined)
    }, pause)
  }
}
