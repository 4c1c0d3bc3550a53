import { ticketPageQuery, WINDOW } from '@emberdesk/domain/query'
import type { Cursor } from '@/data/page-source.ts'
import { fetchPage } from '@/data/pages.ts'
import type { MirrorState } from './mirror-state.ts'
import type { Row } from './row.ts'

export interface DonePages {
  /** Brings the next page, the newest first; nothing while one is on its way and when all are here. */
  loadMore: () => Promise<void>
  /** Begins again from the newest. */
  reset: () => void
}

interface DonePlaces {
  departments: readonly string[]
  state: MirrorState
  learn: (rows: readonly Row[]) => void
  hasRoom: () => boolean
}

/** Done tickets, page by page as they are asked for; `state` says how far down they are here. */
export function createDonePages({ departments, state, learn, hasRoom }: DonePlaces): DonePages {
  let after: Cursor | null = null
  let run = 0

  function reset(): void {
    run++
    after = null
    Object.assign(state, { doneFrom: Infinity, doneLoading: false, doneComplete: false })
  }

  async function loadMore(): Promise<void> {
    if (state.doneLoading || state.doneComplete || !hasRoom()) return
    const mine = run
    state.doneLoading = true
    try {
      const { rows, next } = await fetchPage(ticketPageQuery(departments, 'done', WINDOW), after)
      if (mine !== run) return
      const done = rows as Row[]
      after = next
      learn(done)
      state.doneFrom = next ? (done.at(-1)?.updatedAt.getTime() ?? 0) : 0
      Object.assign(state, { doneComplete: next === null, error: null })
    } catch (error) {
      const { code = 'unknown', message } = error as { code?: string; message: string }
      if (mine === run) state.error = { code, message }
    } finally {
      if (mine === run) state.doneLoading = false
    }
  }

  return { loadMore, reset }
}
