import { openShelf } from './idb.ts'

/** What the desk keeps on this machine for whoever is signed in. */
export const machineShelf = openShelf('emberdesk')

let wipes = 0

/** How often it was wiped: what was read before the last time is there no more. */
export const timesWiped = (): number => wipes

/** Wipes it: at sign-out, when nobody is signed in, and when it cannot be read. Never rejects. */
export async function wipeMachine(): Promise<void> {
  wipes++
  await machineShelf.clear().catch(() => {})
}
