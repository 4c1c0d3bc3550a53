import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** What can be made again: shared by the desks of a checkout, and gone with its packages. */
export const CACHE = join(ROOT, 'node_modules/.cache/emberdesk')

/** Everything a desk keeps, by what it is for. */
export function deskPaths(dir: string) {
  return {
    dir,
    info: join(dir, 'local.json'),
    state: join(dir, 'state.json'),
    secrets: join(dir, 'secrets.json'),
    lock: join(dir, 'desk.lock'),
    hostPid: join(dir, 'host.pid'),
    logs: join(dir, 'logs'),
    snapshots: join(dir, 'firestore'),
    accounts: join(dir, 'auth', 'accounts.json'),
    storage: join(dir, 'storage'),
    sink: join(dir, 'sink'),
  }
}
export type DeskPaths = ReturnType<typeof deskPaths>
