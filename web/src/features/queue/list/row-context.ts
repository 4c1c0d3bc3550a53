import type { Presence } from '@emberdesk/domain/presence'
import type { TicketWithId } from '@emberdesk/domain/ticket'

/** All that a row shows, looked up by the list once for all rows. */
export interface RowContent {
  ticket: TicketWithId & { pending: boolean }
  /** The desk's own name of its status. */
  statusName: string
  /** Empty when nobody has it. */
  assigneeName: string
  colleagues: readonly Presence[]
  /** It has left the list. */
  gone: boolean
}
