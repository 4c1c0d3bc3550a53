import { onDocumentWritten } from 'firebase-functions/firestore'
import { systemClock } from '../adapters/clock.ts'
import { sumTime } from '../adapters/sum-time.ts'

/** Keeps the time spent on a ticket in step with its entries. */
export const onTimeChanged = onDocumentWritten(
  { document: 'tickets/{ticketId}/time/{entryId}', retry: true },
  ({ params: { ticketId } }) => sumTime(ticketId, systemClock()),
)
