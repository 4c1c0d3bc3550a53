import { ticketPath } from '@emberdesk/domain/paths'
import { nextDue } from '@emberdesk/domain/sla'
import { ticketSchema } from '@emberdesk/domain/ticket'
import { FieldValue } from 'firebase-admin/firestore'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { findDepartment } from './team.ts'

/**
 * Sets when an answer to a ticket is due, from the ticket as it is now, whatever order its updates were heard of. One read, and one
 * write when it differs; `updatedAt` moves, for lists are ordered by what is due.
 */
export async function changeDue(ticketId: string): Promise<void> {
  await db().runTransaction(async (transaction) => {
    const ticket = await readDocument(ticketPath(ticketId), ticketSchema, transaction)
    if (!ticket) return
    const department = await findDepartment(ticket.departmentId)
    const due = nextDue(ticket, department?.responseTargets)
    if (due.getTime() === ticket.sla.nextAt.getTime()) return
    const signed = { updatedAt: FieldValue.serverTimestamp(), updatedBy: 'system' }
    transaction.update(db().doc(ticketPath(ticketId)), { 'sla.nextAt': due, ...signed })
  })
}
