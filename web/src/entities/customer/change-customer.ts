import type { Customer } from '@emberdesk/domain/customer'
import { SERVER_TIME, write } from '@/data/write.ts'
import { customerPath } from './useCustomer.ts'

export type CustomerFields = Partial<Pick<Customer, 'name' | 'emails' | 'phones' | 'organisationId' | 'note'>>

export interface CustomerChange {
  /** Settles when the server has answered. Rejects with a `WriteError`; the screen is back to the old values by then. */
  saved: Promise<void>
  /** Puts the values back that the customer had before. */
  undo: () => CustomerChange
}

/** What a customer has in the fields that are to be changed. */
function valuesOf(customer: Customer, fields: CustomerFields): CustomerFields {
  const before = { ...customer, note: customer.note ?? '' }
  return Object.fromEntries(
    Object.keys(fields).map((name) => [name, before[name as keyof CustomerFields]]),
  ) as CustomerFields
}

/** Changes a customer: on this page at once, in the database as soon as it can be reached. */
export function changeCustomer(customer: Customer & { id: string }, fields: CustomerFields): CustomerChange {
  const before = valuesOf(customer, fields)
  const data = { ...fields, updatedAt: SERVER_TIME }
  return {
    saved: write({ kind: 'update', path: customerPath(customer.id), data }),
    undo: () => changeCustomer({ ...customer, ...fields } as Customer & { id: string }, before),
  }
}
