import { addMark, withdrawMark } from './marks.ts'
import type { Mark } from './schema.ts'

export interface SplitLog {
  /** Of the ticket that stays: creation and categories, without what left. */
  kept: Mark[]
  /** Of the new ticket: it was made when the first message that went was written. */
  split: Mark[]
}

/**
 * The logs of two tickets that were one. A customer who is split off has waited since he wrote, not since somebody noticed.
 * @param moved the times of the messages that go; at least one
 */
export function splitLog(log: readonly Mark[], moved: readonly [Date, ...Date[]]): SplitLog {
  const times = new Set(moved.map((at) => at.getTime()))
  const isMessage = ({ type }: Mark) => type === 'customer' || type === 'answered'
  const going = log.filter((mark) => isMessage(mark) && !mark.void && times.has(mark.at.getTime()))
  const opened: Mark = { at: new Date(Math.min(...times)), type: 'opened' }
  return {
    kept: going.reduce<Mark[]>(withdrawMark, [...log]),
    split: going.reduce<Mark[]>(addMark, [opened]),
  }
}
