import { ticketByNumberQuery } from '@emberdesk/domain/query'
import { ticketSchema } from '@emberdesk/domain/ticket'
import { createIntakeStore } from '../intake/intake-store.ts'
import { firestoreDatabase } from './firestore-database.ts'
import { runQuery } from './queries.ts'

/** Intake in Firestore. */
export const firestoreIntakeStore = createIntakeStore({
  database: firestoreDatabase,
  async findTicketByNumber(number) {
    const [row] = await runQuery(ticketByNumberQuery(number), ticketSchema)
    return row ? { id: row.id, ticket: row.data } : null
  },
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})
