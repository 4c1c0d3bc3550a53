import { openShelf } from './idb.ts'

/** What the desk keeps on this machine for whoever is signed in. */
export const machineShelf = openShelf('emberdesk')

/** Wipes it: at sign-out, when nobody is signed in, and when it cannot be read. Never rejects. */
export async function wipeMachine(): Promise<void> {
  await machineShelf.clear().catch(() => {})
}
