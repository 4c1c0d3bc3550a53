import type { QuerySpec } from '@emberdesk/domain/query'
import { setLiveSource } from '@/data/live.ts'
import type { Live, LiveChange, LiveError } from '@/data/live-source.ts'
import { PageError, type Page } from '@/data/page-source.ts'
import { setPageSource } from '@/data/pages.ts'

type Document = object & { id: string }
type Listener = { spec: QuerySpec; rows: Live<object>[]; look: () => void; fail: (error: LiveError) => void }

const at = (row: object, path: string): unknown =>
  path === '__name__'
    ? (row as Document).id
    : path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)?.[name], row)
const plain = (value: unknown) => (value instanceof Date ? value.getTime() : value)

function meets(row: object, [field, op, asked]: QuerySpec['where'][number]): boolean {
  const value = plain(at(row, field)) as number
  if (op === 'in') return (asked as unknown[]).includes(value)
  if (op === '>=') return value >= (plain(asked) as number)
  if (op === '==') return value === plain(asked)
  throw new Error(`The fake desk does not know ${op}.`)
}

function compare(spec: QuerySpec) {
  return (a: object, b: object) => {
    for (const [field, direction] of [...spec.orderBy, ['__name__', 'asc'] as const]) {
      const [one, other] = [plain(at(a, field)) as number, plain(at(b, field)) as number]
      if (one !== other) return (one < other ? -1 : 1) * (direction === 'asc' ? 1 : -1)
    }
    return 0
  }
}

/** A database in memory in the place of Firestore, for tests of what lists do: it answers queries live and by pages, and counts. */
export function createFakeDesk() {
  const collections = new Map<string, Map<string, Live<object>>>()
  const listeners = new Set<Listener>()
  const desk = {
    /** Queries that were paged, by name, one a page. */
    pages: [] as string[],
    /** Whether the page reaches the server. */
    online: true,
    /** Settles pages only when it is called, once a page; null settles them at once. */
    gate: null as (() => Promise<void>) | null,
    /** Documents that have a listener of their own; it never answers. */
    watched: [] as string[],
    put,
    remove,
    /** Tells listeners what happened while they were out of touch. */
    reconnect() {
      desk.online = true
      for (const listener of listeners) listener.look()
    },
    /** Ends every listener whose query is called so with an error. */
    refuse(name: string, code = 'permission-denied') {
      for (const { spec, fail } of [...listeners]) if (spec.name === name) fail({ code, message: code })
    },
    listening: (name: string) => [...listeners].filter(({ spec }) => spec.name === name).length,
  }

  function of(path: string): Map<string, Live<object>> {
    const rows = collections.get(path) ?? new Map<string, Live<object>>()
    collections.set(path, rows)
    return rows
  }
  function find(spec: QuerySpec): Live<object>[] {
    const rows = [...of(spec.path).values()]
    return rows.filter((row) => spec.where.every((each) => meets(row, each))).sort(compare(spec))
  }
  function put(path: string, ...rows: Document[]): void {
    for (const row of rows) of(path).set(row.id, { pending: false, ...row })
    if (desk.online) for (const listener of listeners) listener.look()
  }
  function remove(path: string, id: string): void {
    of(path).delete(id)
    if (desk.online) for (const listener of listeners) listener.look()
  }

  setLiveSource({
    query(spec, next, fail) {
      const listener: Listener = {
        spec,
        rows: [],
        fail,
        look() {
          const rows = find(spec).slice(0, spec.limit)
          const same =
            rows.length === listener.rows.length && rows.every((row, n) => row === listener.rows[n])
          if (same && listener.rows.length > 0) return
          // All out, all in: what the registry makes of it is the new list.
          const out = listener.rows.map((row): LiveChange => ({
            type: 'removed',
            row,
            oldIndex: 0,
            newIndex: -1,
          }))
          const back = rows.map((row, newIndex): LiveChange => ({
            type: 'added',
            row,
            oldIndex: -1,
            newIndex,
          }))
          listener.rows = rows
          next([...out, ...back], { fromCache: !desk.online, pendingWrites: false })
        },
      }
      listeners.add(listener)
      queueMicrotask(() => listeners.has(listener) && listener.look())
      return () => void listeners.delete(listener)
    },
    doc(path) {
      desk.watched.push(path)
      return () => void desk.watched.splice(desk.watched.indexOf(path), 1)
    },
  })
  setPageSource(async (spec, after): Promise<Page> => {
    desk.pages.push(spec.name)
    await desk.gate?.()
    if (!desk.online) throw new PageError('unavailable', 'The desk cannot be reached.')
    const rows = find(spec)
    const from = after ? rows.findIndex(({ id }) => id === after[0]) + 1 : 0
    const page = rows.slice(from, from + spec.limit)
    const last = page.at(-1)
    return { rows: page, next: last && page.length >= spec.limit ? [last.id] : null }
  })
  return desk
}

export type FakeDesk = ReturnType<typeof createFakeDesk>
