import type { Customer } from '@emberdesk/domain/customer'
import type { TicketEvent } from '@emberdesk/domain/event'
import type { Message, Note } from '@emberdesk/domain/message'
import type { Ticket } from '@emberdesk/domain/ticket'

/** Documents of one ticket with the ids they get. */
export interface DemoTicket {
  id: string
  ticket: Ticket
  messages: { id: string; data: Message }[]
  notes: { id: string; data: Note }[]
  events: { id: string; data: TicketEvent }[]
  customer: { id: string; data: Customer }
}
