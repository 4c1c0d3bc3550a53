import type { Customer } from '@emberdesk/domain/customer'
import type { TicketEvent } from '@emberdesk/domain/event'
import type { Message, Note } from '@emberdesk/domain/message'
import type { Ticket } from '@emberdesk/domain/ticket'
import type { TimeEntry } from '@emberdesk/domain/time-entry'

/** Documents of one ticket with the ids they get. */
export interface DemoTicket {
  id: string
  ticket: Ticket
  messages: { id: string; data: Message }[]
  notes: { id: string; data: Note }[]
  events: { id: string; data: TicketEvent }[]
  time: { id: string; data: TimeEntry }[]
  customer: { id: string; data: Customer }
}
