import type { Shelf } from '@/data/idb.ts'

/** A shelf in memory, for tests of what is kept on the machine; like IndexedDB it keeps copies. */
export function memoryShelf(): Shelf & { records: Map<string, unknown> } {
  const records = new Map<string, unknown>()
  return {
    records,
    get: async (key) => structuredClone(records.get(key)),
    getAll: async (prefix) =>
      [...records.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort()
        .map((key) => structuredClone(records.get(key))),
    async put(entries) {
      for (const [key, value] of entries) {
        if (value === undefined) records.delete(key)
        else records.set(key, structuredClone(value))
      }
    },
    clear: async () => records.clear(),
  }
}

/** Stands for `data/machine-shelf.ts`, with this shelf. */
export function machineWith(shelf: Shelf) {
  let wipes = 0
  return {
    machineShelf: shelf,
    timesWiped: () => wipes,
    wipeMachine() {
      wipes++
      return shelf.clear()
    },
  }
}
