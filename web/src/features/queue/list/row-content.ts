import type { Presence } from '@emberdesk/domain/presence'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import type { RowMark } from './row-marks.ts'

export type RowTicket = TicketWithId & { pending: boolean }

/** All that a row shows, looked up by the list, so that a row only draws. */
export interface RowContent {
  ticket: RowTicket
  /** Who asks: never a name that pretends. Empty when the mail named nobody. */
  requesterName: string
  /** The desk's own name of its status. */
  statusName: string
  /** Empty when nobody has it. */
  assigneeName: string
  departmentName: string
  colleagues: readonly Presence[]
  /** What departs from the ordinary. */
  marks: readonly RowMark[]
  /** Null for the normal one, which says nothing. */
  priority: RowMark | null
  due: { tone: string; icon: 'clock' | 'alarm' | null; text: string; title: string } | null
  /** Since when it stands as it is: short, and the moment in full. */
  time: MomentText
  created: MomentText
  /** It has messages that the reader has not seen. */
  unread: boolean
  /** It has left the list. */
  gone: boolean
}

export interface MomentText {
  at: Date
  text: string
  title: string
}
