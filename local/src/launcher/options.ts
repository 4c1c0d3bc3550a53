import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DeskError } from '../state/desk-error.ts'
import { ROOT } from '../state/paths.ts'

export interface DeskOptions {
  dir: string
  /** Of the gateway; 0 is a free one. */
  port: number
  /** Begin with an empty folder. */
  fresh: boolean
  /** What a new desk is filled with. */
  seed: 'demo' | 'empty'
  /** Vite with hot reload, functions rebuilt as they change. */
  dev: boolean
  /** Deliver every event twice and shuffled. */
  chaos: boolean
}

const DEFAULT_PORT = 4400

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new DeskError(
      `DESK_PORT is ${text}, which is no port. Give a number up to 65535, or 0 for any free port.`,
    )
  }
  return port
}

/** What this start was asked for. Throws a DeskError for what nobody offers. */
export function readOptions(args: readonly string[], env: Record<string, string | undefined>): DeskOptions {
  const flag = { type: 'boolean', default: false } as const
  let values: { fresh: boolean; empty: boolean; dev: boolean }
  try {
    values = parseArgs({ args: [...args], options: { fresh: flag, empty: flag, dev: flag } }).values
  } catch {
    throw new DeskError(`Unknown option ${args.join(' ')}. There are --fresh, --empty and --dev.`)
  }
  return {
    dir: resolve(ROOT, env['DESK_DIR'] || '.desk'),
    port: readPort(env['DESK_PORT']),
    fresh: values.fresh,
    seed: values.empty ? 'empty' : 'demo',
    dev: values.dev,
    chaos: env['DESK_CHAOS'] === '1',
  }
}
