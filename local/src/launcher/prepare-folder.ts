import { mkdirSync, rmSync } from 'node:fs'
import type { Broker } from '../broker/broker.ts'
import { DeskError } from '../state/desk-error.ts'
import { takeLock } from '../state/lock.ts'
import { ensureSecrets, type Secrets } from '../state/secrets.ts'
import { readState } from '../state/state-file.ts'
import type { DeskPaths } from '../state/paths.ts'
import type { Cleanup } from './cleanup.ts'
import { emptyFolder } from './empty-folder.ts'

/** Takes the folder for this desk alone, empties it if asked to, and sees that it can be read. Throws a DeskError when that cannot be. */
export async function prepareFolder(
  paths: DeskPaths,
  fresh: boolean,
  broker: Broker,
  cleanup: Cleanup,
): Promise<{ secrets: Secrets }> {
  try {
    mkdirSync(paths.dir, { recursive: true })
  } catch (error) {
    throw new DeskError(`The desk's folder ${paths.dir} cannot be made: ${(error as Error).message}.`)
  }
  const release = await takeLock(paths.lock, (token) => broker.answerAlive(token))
  cleanup.add('folder', release)
  if (fresh) emptyFolder(paths)
  rmSync(paths.logs, { recursive: true, force: true })
  readState(paths.state)
  return { secrets: ensureSecrets(paths.secrets) }
}
