import { onDocumentUpdated } from 'firebase-functions/firestore'
import { systemClock } from '../adapters/clock.ts'
import { moveToOrganisation } from '../adapters/ticket-organisation.ts'

/** A customer who joins an organisation or leaves it takes his open tickets along. */
export const onCustomerUpdated = onDocumentUpdated(
  { document: 'customers/{customerId}', retry: true },
  async ({ data, params: { customerId } }) => {
    if (data?.before.get('organisationId') === data?.after.get('organisationId')) return
    await moveToOrganisation(customerId, systemClock())
  },
)
