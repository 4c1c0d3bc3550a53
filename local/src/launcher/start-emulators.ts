import { join } from 'node:path'
import type { Ready } from '../emulators/account-and-file-emulators.ts'
import { exportFirestore, startSnapshots } from '../emulators/snapshot-loop.ts'
import { SnapshotStore } from '../emulators/snapshot-store.ts'
import { locateFirestore } from '../emulators/locate-firestore.ts'
import { startFirestore } from '../emulators/start-firestore.ts'
import { DeskError } from '../state/desk-error.ts'
import { ROOT, type DeskPaths } from '../state/paths.ts'
import { awaitReady } from './await-ready.ts'
import type { Cleanup } from './cleanup.ts'
import { endChild } from './end-child.ts'
import { PROJECT_ID } from './project.ts'
import { spawnChild } from './spawn-child.ts'

type OnDeath = (what: string) => void

/** Starts the Auth and Storage emulators, one process. Their data is in the desk's folder at all times. */
export async function startAccountsAndFiles(
  paths: DeskPaths,
  ports: { auth: number; storage: number },
  cleanup: Cleanup,
  onDeath: OnDeath,
): Promise<void> {
  const module = new URL('../emulators/account-and-file-emulators.ts', import.meta.url)
  const args = [PROJECT_ID, String(ports.auth), String(ports.storage), paths.accounts, paths.storage]
  const child = spawnChild(module, { name: 'auth-storage', logs: paths.logs, args })
  cleanup.add('emulators', () => endChild(child))
  const ready = awaitReady<Ready>(child, 'The Auth and Storage emulators', 120_000)
  const { problem } = await ready.catch((error: Error) => {
    throw new DeskError(`${error.message}; ${join(paths.logs, 'auth-storage.log')} says why.`)
  })
  if (problem) throw new DeskError(problem)
  child.on('exit', () => onDeath('The Auth and Storage emulators'))
}

/** Starts Firestore's emulator with the newest whole export, and returns how to save it from then on. */
export async function startDatabase(paths: DeskPaths, events: string, cleanup: Cleanup, onDeath: OnDeath) {
  const store = new SnapshotStore(paths.snapshots)
  const newest = store.newest()
  if (newest?.isPrevious)
    console.log('    The newest export of the database is damaged; the one before it is used.')
  const firestore = await startFirestore(locateFirestore(), paths.logs, {
    projectId: PROJECT_ID,
    rules: join(ROOT, 'firestore.rules'),
    events,
    ...(newest ? { seed: newest.file } : {}),
  }).catch((error: Error) => {
    throw new DeskError(`${error.message}. If the desk's data is damaged: npm start -- --fresh`)
  })
  cleanup.add('emulators', () => firestore.stop())
  firestore.child.on('exit', () => onDeath("Google's Firestore emulator"))
  const host = `${firestore.host}:${firestore.port}`
  const save = () => exportFirestore(host, PROJECT_ID, store)
  return { host, save, keepSaving: () => startSnapshots(save, (error) => console.error(error)) }
}
