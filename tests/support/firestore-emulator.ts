import type { TestProject } from 'vitest/node'
import { startFirestoreEmulator } from '../../local/src/testing.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `host:port` of Google's Firestore emulator. */
    firestoreEmulator: string
  }
}

/** Starts Google's Firestore emulator once for all rules tests and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const emulator = await startFirestoreEmulator()
  project.provide('firestoreEmulator', `${emulator.host}:${emulator.port}`)
  return emulator.stop
}
