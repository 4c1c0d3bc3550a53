import { UNKNOWN_CUSTOMER, type Customer } from '@emberdesk/domain/customer'
import { collections } from '@emberdesk/domain/paths'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { useLiveDoc, type LiveDoc } from '@/data/useLiveDoc.ts'

export const customerPath = (id: string) => `${collections.customers}/${id}`

/** A customer, live; null rests, and so does the customer of mail without a sender, who has no document. */
export function useCustomer(customerId: MaybeRefOrGetter<string | null>): LiveDoc<Customer> {
  return useLiveDoc<Customer>(() => {
    const id = toValue(customerId)
    return id && id !== UNKNOWN_CUSTOMER ? customerPath(id) : null
  })
}
