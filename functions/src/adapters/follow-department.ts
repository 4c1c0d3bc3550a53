import { draftMarksOfTicketQuery, scheduledOfTicketQuery } from '@emberdesk/domain/query'
import { db } from './firebase.ts'
import { toQuery } from './queries.ts'

/**
 * Takes what hangs on a ticket along to another department: replies that go out later, and marks of drafts. A read and a write for each,
 * at most 100 of either; two reads when there are none.
 */
export async function followDepartment(ticketId: string, departmentId: string): Promise<void> {
  const found = await Promise.all(
    [scheduledOfTicketQuery(ticketId), draftMarksOfTicketQuery(ticketId)].map((spec) => toQuery(spec).get()),
  )
  const moved = found.flatMap(({ docs }) => docs).filter((doc) => doc.get('departmentId') !== departmentId)
  if (moved.length === 0) return
  const batch = db().batch()
  for (const { ref } of moved) batch.update(ref, { departmentId })
  await batch.commit()
}
