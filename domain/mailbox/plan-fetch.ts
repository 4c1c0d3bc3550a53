import type { MailboxState } from './schema.ts'

const CLOCKS_DIFFER_MS = 5 * 60_000

/** What the server says of an opened folder. */
export interface OpenedMailbox {
  uidValidity: string
  /** The UID that the next mail will get. */
  uidNext: number
}

export interface FetchPlan {
  /** Where the state stands before anything is fetched. */
  state: MailboxState
  /** Fetch what has a greater UID … */
  afterUid: number
  /** … and arrived about this time or later; null when every such mail is wanted. */
  arrivedSince: Date | null
}

/**
 * Where to go on in a mailbox. At the first contact with what comes next, because nobody wants tickets of ten years' mail. When the server
 * has given out new UIDs (UIDVALIDITY), from the beginning, but only what arrived since the first contact; mail that is known
 * already is recognised as such when it is filed.
 */
export function planFetch(
  before: MailboxState | null,
  opened: OpenedMailbox,
  address: string,
  now: Date,
): FetchPlan {
  const { uidValidity, uidNext } = opened
  if (!before) {
    const lastUid = Math.max(0, uidNext - 1)
    const quiet = { lastMailAt: null, error: null, failedAt: null, stuck: null, left: [] }
    const state = { address, uidValidity, lastUid, since: now, checkedAt: now, ...quiet }
    return { state, afterUid: lastUid, arrivedSince: null }
  }
  const state = { ...before, address }
  if (before.uidValidity === uidValidity) return { state, afterUid: before.lastUid, arrivedSince: null }
  return {
    state: { ...state, uidValidity, lastUid: 0, stuck: null },
    afterUid: 0,
    arrivedSince: earlier(before.since),
  }
}

/** Servers tell whole seconds of their own clock. What is fetched twice for it is recognised; what is missed is lost. */
function earlier(time: Date): Date {
  return new Date(time.getTime() - CLOCKS_DIFFER_MS)
}
