import type { MailboxState } from './schema.ts'

/** Tries after which a mail that cannot be fetched is left in its mailbox, so that those behind it come through. */
export const MAX_FETCH_ATTEMPTS = 5
const MAX_LEFT = 20
const HOUR_MS = 3_600_000

/** After a mail was taken in. */
export function taken(state: MailboxState, uid: number, now: Date): MailboxState {
  return { ...state, lastUid: uid, lastMailAt: now, stuck: null }
}

/** After the server failed to hand out a mail: tried again, and left where it is in the end. `left` tells that. */
export function notFetched(
  state: MailboxState,
  uid: number,
  why: string,
  now: Date,
): { state: MailboxState; left: boolean } {
  const attempts = (state.stuck?.uid === uid ? state.stuck.attempts : 0) + 1
  if (attempts < MAX_FETCH_ATTEMPTS) return { state: { ...state, stuck: { uid, attempts } }, left: false }
  const entry = { uid, why: why.slice(0, 300), at: now }
  return {
    state: { ...state, lastUid: uid, stuck: null, left: [entry, ...state.left].slice(0, MAX_LEFT) },
    left: true,
  }
}

/** At the end of a round; `error` is a sentence when it ended early. The time of a failure is that of its first round. */
export function roundEnded(state: MailboxState, error: string | null, now: Date): MailboxState {
  const failedAt = error === null ? null : (state.failedAt ?? now)
  return { ...state, error: error === null ? null : error.slice(0, 500), failedAt, checkedAt: now }
}

/** Whether a state is worth a write: something but the time has changed, or the hour is over. */
export function isWorthStoring(before: MailboxState | null, after: MailboxState): boolean {
  if (!before || after.checkedAt.getTime() - before.checkedAt.getTime() >= HOUR_MS) return true
  return JSON.stringify({ ...before, checkedAt: 0 }) !== JSON.stringify({ ...after, checkedAt: 0 })
}
