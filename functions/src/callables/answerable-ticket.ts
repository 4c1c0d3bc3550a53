import type { Ticket } from '@emberdesk/domain/ticket'
import { HttpsError } from 'firebase-functions/https'
import * as z from 'zod'
import { readTicket } from '../adapters/conversation.ts'
import type { Caller } from './caller.ts'

/** A document id in a call. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** A ticket of the caller's departments. Throws an HttpsError for every other, like for one that does not exist. One read. */
export async function requireTicket({ claims }: Caller, ticketId: string): Promise<Ticket> {
  const ticket = await readTicket(ticketId)
  const isHis = ticket && (claims.role === 'admin' || claims.departments.includes(ticket.departmentId))
  if (!isHis) throw new HttpsError('not-found', 'There is no such ticket in your departments.')
  return ticket
}
