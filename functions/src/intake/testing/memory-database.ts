import type { DocumentDatabase } from '../database.ts'

type Data = Record<string, unknown>

/** google.rpc.Code, as Firestore answers. */
const NOT_FOUND = 5
const ALREADY_EXISTS = 6
const FAILED_PRECONDITION = 9

class Refused extends Error {
  readonly code: number
  constructor(code: number, path: string) {
    super(`${code}: ${path}`)
    this.code = code
  }
}

/**
 * For tests: a database in memory with Firestore's conditions, held against the real one in tests/firestore/database.test.ts. A write
 * puts a new object into `documents`, which therefore stands for the document's state.
 */
export class MemoryDatabase implements DocumentDatabase {
  readonly documents = new Map<string, Data>()
  /** Every path that was read, in order. */
  readonly asked: string[] = []

  async read(paths: readonly string[]) {
    this.asked.push(...new Set(paths))
    return [...new Set(paths)].map((path) => {
      const data = this.documents.get(path) ?? null
      return { path, data, state: data }
    })
  }

  async commit(writes: Parameters<DocumentDatabase['commit']>[0]): Promise<void> {
    for (const { kind, path, ifState } of writes) {
      const present = this.documents.get(path)
      if (kind === 'create' || ifState === null) {
        if (present) throw new Refused(ALREADY_EXISTS, path)
      } else if (ifState !== undefined || kind === 'update') {
        if (!present) throw new Refused(NOT_FOUND, path)
        if (ifState !== undefined && ifState !== present) throw new Refused(FAILED_PRECONDITION, path)
      }
    }
    for (const { kind, path, data, ifState } of writes) {
      const before = kind === 'update' || (kind === 'set' && ifState) ? this.documents.get(path) : {}
      this.documents.set(path, { ...before, ...data })
    }
  }

  isLostToOthers(error: unknown): boolean {
    const { code } = error as { code?: unknown }
    return code === ALREADY_EXISTS || code === FAILED_PRECONDITION || code === 10
  }

  /** Documents whose path fits. */
  paths(pattern: RegExp): string[] {
    return [...this.documents.keys()].filter((path) => pattern.test(path))
  }
}
