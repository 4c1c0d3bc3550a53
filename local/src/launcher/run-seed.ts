import { join } from 'node:path'
import { DeskError } from '../state/desk-error.ts'
import { awaitReady } from './await-ready.ts'
import { spawnChild } from './spawn-child.ts'

export interface SeedTarget {
  logs: string
  firestore: string
  auth: string
  projectId: string
  /** TOKEN_SECRET of the functions. */
  tokenSecret: string
}

/** Fills a new desk with the demo company, in a process of its own: the Admin SDK is needed for nothing else here. */
export async function runSeed({ logs, firestore, auth, projectId, tokenSecret }: SeedTarget): Promise<void> {
  const child = spawnChild(new URL('../seed/main.ts', import.meta.url), {
    name: 'seed',
    logs,
    args: [projectId],
    env: {
      FIRESTORE_EMULATOR_HOST: firestore,
      FIREBASE_AUTH_EMULATOR_HOST: auth,
      TOKEN_SECRET: tokenSecret,
      METADATA_SERVER_DETECTION: 'none',
      GOOGLE_APPLICATION_CREDENTIALS: undefined,
    },
  })
  await awaitReady(child, 'Loading the demo data', 120_000).catch((error: Error) => {
    throw new DeskError(`${error.message}; ${join(logs, 'seed.log')} says why.`)
  })
}
