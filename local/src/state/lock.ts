import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DeskError } from './desk-error.ts'

interface Holder {
  url: string
  token: string
}

/** Says whether the desk that wrote the lock still answers under its token: a process id alone may have been given to another. */
async function answers(holder: Holder): Promise<boolean> {
  try {
    const answer = await fetch(holder.url, { signal: AbortSignal.timeout(2_000) })
    return (await answer.text()) === holder.token
  } catch {
    return false
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/**
 * Takes the desk's folder for this process, or throws a DeskError when another desk is at work in it. `serve` makes this
 * process answer the token at the URL it returns. A lock left by a crash is taken over. Returns the release.
 */
export async function takeLock(path: string, serve: (token: string) => string): Promise<() => void> {
  const token = randomUUID()
  const mine = JSON.stringify({ url: serve(token), token })
  mkdirSync(dirname(path), { recursive: true })
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, mine, { flag: 'wx' })
      return () => {
        if (readHolder(path)?.token === token) rmSync(path, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = readHolder(path)
    if (holder && (await answers(holder))) break
    rmSync(path, { force: true })
  }
  throw new DeskError(
    `Another desk is running in ${dirname(path)}. Stop it first, or give this one a folder of its own: DESK_DIR=.desk2 DESK_PORT=0 npm start`,
  )
}
