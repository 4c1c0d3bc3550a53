import { ticketPath } from '@emberdesk/domain/paths'
import { nextDue } from '@emberdesk/domain/sla'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import { FieldValue } from 'firebase-admin/firestore'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { findDepartment } from './team.ts'

async function dueOf(ticket: Ticket): Promise<Date> {
  const department = await findDepartment(ticket.departmentId)
  return nextDue(ticket, department?.responseTargets)
}
const isRight = (ticket: Ticket, due: Date) => due.getTime() === ticket.sla.nextAt.getTime()

/**
 * Sets when an answer to a ticket is due, from the ticket as it is now, whatever order its updates were heard of. Nothing is read when
 * the update that was heard of says it right: a later one is heard of too. Else one read, and one write when it differs; `updatedAt`
 * moves, for lists are ordered by what is due.
 */
export async function changeDue(ticketId: string, heard: Ticket): Promise<void> {
  if (isRight(heard, await dueOf(heard))) return
  await db().runTransaction(async (transaction) => {
    const ticket = await readDocument(ticketPath(ticketId), ticketSchema, transaction)
    if (!ticket) return
    const due = await dueOf(ticket)
    if (isRight(ticket, due)) return
    const signed = { updatedAt: FieldValue.serverTimestamp(), updatedBy: 'system' }
    transaction.update(db().doc(ticketPath(ticketId)), { 'sla.nextAt': due, ...signed })
  })
}
