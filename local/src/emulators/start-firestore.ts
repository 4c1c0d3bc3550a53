import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { endChild } from '../launcher/end-child.ts'
import { spawnChild } from '../launcher/spawn-child.ts'
import { firestoreArguments, type FirestoreOptions } from './firestore-arguments.ts'
import { freePort } from './free-port.ts'
import type { FirestoreProgram } from './locate-firestore.ts'

export interface RunningFirestore {
  host: string
  port: number
  child: ChildProcess
  stop: () => Promise<void>
}

const READY_MS = 60_000

async function isUp(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000) })
    return answer.ok
  } catch {
    return false
  }
}

/** Starts Google's Firestore emulator on a free port and waits until it answers. Rejects when it ends before; its log says why. */
export async function startFirestore(
  program: FirestoreProgram,
  logs: string,
  options: Omit<FirestoreOptions, 'jar' | 'port' | 'websocketPort'>,
): Promise<RunningFirestore> {
  const port = await freePort()
  const websocketPort = await freePort()
  const args = firestoreArguments({ ...options, jar: program.jar, port, websocketPort })
  const child = spawnChild(new URL('./firestore-guard.ts', import.meta.url), {
    name: 'firestore',
    logs,
    args: [program.java.command, ...args],
  })
  const stop = () => endChild(child)
  const deadline = Date.now() + READY_MS
  while (!(await isUp(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`Google's Firestore emulator did not start; ${logs}/firestore.log says why`)
    }
    await sleep(50)
  }
  return { host: '127.0.0.1', port, child, stop }
}
