import {
  connectFirestoreEmulator,
  initializeFirestore,
  memoryLocalCache,
  memoryLruGarbageCollector,
  type Firestore,
} from 'firebase/firestore'
import { hostAndPort } from './config.ts'
import { firebase } from './firebase.ts'

let opened: Firestore | undefined
let opening: Promise<void> | undefined

/**
 * Opens the database; the pages that use it wait for this once, in the router. Memory cache: customers' data does not stay
 * behind on a shared computer, and a ticket seen before still opens at once.
 */
export function openFirestore(): Promise<void> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}

async function open(): Promise<void> {
  const { app, config } = await firebase()
  const localCache = memoryLocalCache({ garbageCollector: memoryLruGarbageCollector() })
  opened = initializeFirestore(app, { localCache, ignoreUndefinedProperties: true })
  if (config.emulators) connectFirestoreEmulator(opened, ...hostAndPort(config.emulators.firestore))
}

/** The open database. Throws when a page forgot `meta.desk`. */
export function firestore(): Firestore {
  if (!opened) throw new Error('Firestore is not open: the route lacks meta.desk.')
  return opened
}
