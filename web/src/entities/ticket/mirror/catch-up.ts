import { ticketChangesQuery } from '@emberdesk/domain/query'
import type { Cursor, Page } from '@/data/page-source.ts'
import { fetchPage } from '@/data/pages.ts'
import type { Row } from './row.ts'

/** More changes than this are not caught up with: loading all open tickets anew costs no more. */
export const MOST_PAGES = 20

/**
 * Reads what changed from a time on, oldest first. Resolves with the time of the last change, up to which nothing is missing now; null
 * when too much has changed. Rejects with a `PageError`.
 */
export async function catchUp(
  departments: readonly string[],
  from: number,
  learn: (rows: readonly Row[]) => void,
  stopped: () => boolean,
): Promise<number | null> {
  const spec = ticketChangesQuery(departments, new Date(from))
  let until = from
  let after: Cursor | null = null
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page: Page = await fetchPage(spec, after)
    if (stopped()) return until
    const rows = page.rows as Row[]
    learn(rows)
    until = rows.at(-1)?.updatedAt.getTime() ?? until
    after = page.next
    if (!after) return until
  }
  return null
}
