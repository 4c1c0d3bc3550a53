import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, openSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CACHE } from '../state/paths.ts'

export interface ChildOptions {
  /** Name of its log, below `logs`. */
  name: string
  logs: string
  args?: readonly string[]
  env?: Record<string, string | undefined>
}

/**
 * Starts one of the desk's own modules as a process with a channel to this one and a log of its own. It gets a session of its
 * own, so that Ctrl-C reaches the launcher alone, which stops the parts in order.
 */
export function spawnChild(module: URL, options: ChildOptions): ChildProcess {
  mkdirSync(options.logs, { recursive: true })
  const log = openSync(join(options.logs, `${options.name}.log`), 'a')
  try {
    return fork(fileURLToPath(module), [...(options.args ?? [])], {
      detached: true,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // What V8 compiled once is kept: half a second less for each child at the next start.
      env: { ...process.env, NODE_COMPILE_CACHE: join(CACHE, 'v8'), ...options.env },
      stdio: ['ignore', log, log, 'ipc'],
    })
  } finally {
    closeSync(log)
  }
}
