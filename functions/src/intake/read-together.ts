import type { DocumentDatabase, SeenDocument } from './database.ts'

/** Documents in one call: the database answers for 100 as soon as for one. */
const MOST = 100

interface Asked {
  path: string
  resolve(document: SeenDocument): void
  reject(error: unknown): void
}

/**
 * Lets requests that look for one document each, at the same time, share a call: a read costs the same, a call is saved. The first goes
 * at once; those that come while it is under way go together after it.
 */
export function createReadTogether(read: DocumentDatabase['read']): (path: string) => Promise<SeenDocument> {
  const waiting: Asked[] = []
  let busy = false

  async function readSome(some: readonly Asked[]): Promise<void> {
    try {
      const documents = await read([...new Set(some.map(({ path }) => path))])
      const found = new Map(documents.map((document) => [document.path, document]))
      for (const { path, resolve } of some) resolve(found.get(path) ?? { path, data: null, state: null })
    } catch (error) {
      for (const { reject } of some) reject(error)
    }
  }

  async function drain(): Promise<void> {
    if (busy) return
    busy = true
    // What is asked for in the same turn of the event loop goes together.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) await readSome(waiting.splice(0, MOST))
    busy = false
  }

  return (path) =>
    new Promise((resolve, reject) => {
      waiting.push({ path, resolve, reject })
      void drain()
    })
}
