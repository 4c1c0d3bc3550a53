import type { Write } from './write.ts'

/** Told of each change as it is made; `saved` settles when the server has answered. */
export type OwnWriteListener = (writes: readonly Write[], saved: Promise<void>) => void

const listeners = new Set<OwnWriteListener>()

/** Follows the changes that this page makes, so that a list can show them before any listener does. Returns how to stop. */
export function followOwnWrites(listener: OwnWriteListener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function tellOwnWrites(writes: readonly Write[], saved: Promise<void>): void {
  for (const listener of listeners) listener(writes, saved)
}
