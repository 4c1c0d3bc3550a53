import type { LyingName } from '@emberdesk/domain/authenticity'
import type { Presence } from '@emberdesk/domain/presence'
import type { TicketWithId } from '@emberdesk/domain/ticket'

/** All that a row shows, looked up by the list once for all rows. */
export interface RowContent {
  ticket: TicketWithId & { pending: boolean }
  /** Who asks: never a name that pretends. Empty when the mail named nobody. */
  requesterName: string
  /** What the requester's name pretends; null for an honest one. */
  lie: LyingName | null
  /** The desk's own name of its status. */
  statusName: string
  /** Empty when nobody has it. */
  assigneeName: string
  colleagues: readonly Presence[]
  /** It has left the list. */
  gone: boolean
}
