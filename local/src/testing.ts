import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { locateFirestore } from './emulators/locate-firestore.ts'
import { startFirestore } from './emulators/start-firestore.ts'
import type { DeskInfo } from './launcher/desk-info.ts'
import { endChild } from './launcher/end-child.ts'
import { PROJECT_ID } from './launcher/project.ts'
import { deskPaths, ROOT } from './state/paths.ts'

export type { DeskInfo } from './launcher/desk-info.ts'

export interface StartOptions {
  /** A folder to use and keep; otherwise a new one that goes when the desk stops. */
  dir?: string
  seed?: 'demo' | 'empty'
  env?: Record<string, string>
}

export interface RunningDesk {
  info: DeskInfo
  dir: string
  /** Process id of the launcher. */
  pid: number
  /** Process id of the functions host; rejects while there is none. */
  hostPid: () => Promise<number>
  /** Runs every schedule now and waits for it. */
  tick: () => Promise<void>
  stop: () => Promise<void>
}

const NODE = join(ROOT, 'node_modules/.bin/node')
const READY_MS = 180_000
const STOP_MS = 30_000

/** Starts a desk of its own on free ports, as `npm start` does, and waits until it is ready. Rejects with what it printed. */
export async function startDesk({ dir, seed = 'demo', env = {} }: StartOptions = {}): Promise<RunningDesk> {
  const folder = dir ?? mkdtempSync(join(tmpdir(), 'emberdesk-'))
  const paths = deskPaths(folder)
  rmSync(paths.info, { force: true })
  const child = fork(
    fileURLToPath(new URL('./main.ts', import.meta.url)),
    seed === 'empty' ? ['--empty'] : [],
    {
      execPath: NODE,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      detached: true,
      env: { ...process.env, DESK_PORT: '0', ...env, DESK_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  let printed = ''
  const stop = async () => {
    await endChild(child, STOP_MS)
    if (!dir) rmSync(folder, { recursive: true, force: true })
  }
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`No desk after ${READY_MS / 1000} s:\n${printed}`)),
        READY_MS,
      )
      const read = (chunk: Buffer) => {
        printed = (printed + chunk.toString()).slice(-10_000)
        if (printed.includes('is ready')) resolve()
      }
      child.stdout?.on('data', read)
      child.stderr?.on('data', read)
      child.on('error', reject)
      child.on('exit', () => {
        clearTimeout(timer)
        reject(new Error(`The desk did not start:\n${printed}`))
      })
    })
  } catch (error) {
    await stop()
    throw error
  }
  const info = JSON.parse(readFileSync(paths.info, 'utf8')) as DeskInfo
  return {
    info,
    dir: folder,
    pid: child.pid as number,
    hostPid: async () => Number(await readFile(paths.hostPid, 'utf8')),
    tick: async () => void (await fetch(`${info.origin}/__tick`, { method: 'POST' })),
    stop,
  }
}

/** Starts Google's Firestore emulator alone, with the rules of a file: for tests of the rules. */
export async function startFirestoreEmulator({ rules = join(ROOT, 'firestore.rules') } = {}) {
  const logs = mkdtempSync(join(tmpdir(), 'emberdesk-firestore-'))
  const firestore = await startFirestore(locateFirestore(), logs, { projectId: PROJECT_ID, rules })
  const { host, port } = firestore
  return {
    host,
    port,
    projectId: PROJECT_ID,
    stop: async () => {
      await firestore.stop()
      rmSync(logs, { recursive: true, force: true })
    },
  }
}
