import { collections } from '@emberdesk/domain/paths'
import { followOwnWrites } from '@/data/own-writes.ts'
import { REMOVED, SERVER_TIME } from '@/data/write.ts'
import { serverNow } from '@/entities/clock/index.ts'
import type { Patch } from './row.ts'
import type { RowStore } from './row-store.ts'

const TICKET = new RegExp(`^${collections.tickets}/([^/]+)$`)

function toPatch(data: object): Patch {
  const entries = Object.entries(data).map(([name, value]: [string, unknown]) => {
    if (value === SERVER_TIME) return [name, new Date(serverNow())]
    return [name, value === REMOVED ? null : value]
  })
  return Object.fromEntries(entries) as Patch
}

/** Shows this page's own changes of tickets in the mirror, whoever makes them, until the server has answered. Returns how to stop. */
export function showOwnChanges(store: RowStore): () => void {
  return followOwnWrites((writes, saved) => {
    for (const { kind, path, ...rest } of writes) {
      const [, id] = TICKET.exec(path) ?? []
      if (kind !== 'update' || !id || !('data' in rest)) continue
      const change = store.expect(id, toPatch(rest.data))
      if (change) saved.then(change.confirm, change.revert)
    }
  })
}
