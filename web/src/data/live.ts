import { firestoreSource } from './firestore-source.ts'
import { createLiveRegistry } from './live-registry.ts'
import type { LiveSource } from './live-source.ts'

let source: LiveSource = firestoreSource

export const liveRegistry = createLiveRegistry()
export const liveSource = (): LiveSource => source

/** Puts another source in the place of Firestore: for tests of what stands above. */
export function setLiveSource(other: LiveSource): void {
  liveRegistry.stopAll()
  source = other
}
