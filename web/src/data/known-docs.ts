import type { Live } from './live-source.ts'

type Find = (id: string) => Live<object> | null

const finders = new Map<string, Find>()

/** Says how to find a collection's documents in the memory of this page: what is shown until their own listeners have answered. */
export function provideKnown(collection: string, find: Find): void {
  finders.set(collection, find)
}

/** A document that the page has in memory, by its path; null when it has not. Follows when what provides it is reactive. */
export const knownDoc = (collection: string, id: string): Live<object> | null =>
  finders.get(collection)?.(id) ?? null
