import type { LiveError } from '@/data/live-source.ts'

export interface MirrorState {
  /** No ticket is known yet, not even from this machine. */
  pending: boolean
  /** All open tickets that there is room for are here. */
  loaded: boolean
  /** They are all there are. */
  complete: boolean
  /** Nothing that changed was missed: what comes is news. */
  joined: boolean
  error: LiveError | null
  /** Done tickets are here down to this time, in milliseconds; `Infinity` before any were asked for. */
  doneFrom: number
  doneLoading: boolean
  doneComplete: boolean
}
