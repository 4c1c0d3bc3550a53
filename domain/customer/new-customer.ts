import type { Address } from '../message/address.ts'
import { customerSchema, type Customer } from './schema.ts'

/** The customer of an address that writes for the first time. Throws a ZodError for an address that is none. */
export function newCustomer({ name, address }: Address, now: Date): Customer {
  const fresh = { name, emails: [address], phones: [], organisationId: null, createdAt: now, updatedAt: now }
  return customerSchema.parse(fresh)
}
