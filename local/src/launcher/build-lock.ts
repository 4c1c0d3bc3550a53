import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CACHE } from '../state/paths.ts'

const LOCK = join(CACHE, 'build.lock')

function holderIsAlive(): boolean {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}

/** Runs `work` while no other desk of this checkout builds, for they would write the same files. */
export async function withBuildLock<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(LOCK), { recursive: true })
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      break
    } catch {
      if (holderIsAlive()) await sleep(200)
      else rmSync(LOCK, { force: true })
    }
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}
