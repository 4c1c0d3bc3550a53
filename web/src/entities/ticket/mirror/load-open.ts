import { PAGE, ticketPageQuery, WINDOW } from '@emberdesk/domain/query'
import type { Cursor } from '@/data/page-source.ts'
import { fetchPage } from '@/data/pages.ts'
import type { Row } from './row.ts'

export interface LoadPlaces {
  learn: (rows: readonly Row[]) => void
  /** There is room for more. */
  hasRoom: () => boolean
  /** Nobody waits for them any more. */
  stopped: () => boolean
}

/**
 * Loads all open tickets, what is due first on top: a short page first, for there is nothing to look at yet. Says whether it got to the
 * end of them. Rejects with a `PageError`; done again, it begins anew.
 */
export async function loadOpen(departments: readonly string[], places: LoadPlaces): Promise<boolean> {
  let size = WINDOW
  for (const bucket of ['active', 'waiting'] as const) {
    let after: Cursor | null = null
    do {
      const { rows, next } = await fetchPage(ticketPageQuery(departments, bucket, size), after)
      if (places.stopped()) return false
      places.learn(rows as Row[])
      if (next && !places.hasRoom()) return false
      after = next
      size = PAGE
    } while (after)
  }
  return true
}
