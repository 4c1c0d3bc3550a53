import { parkedAddressSchema, type ParkedAddress, type ParkedAddressWithId } from '@emberdesk/domain/parked'
import { collections } from '@emberdesk/domain/paths'
import { parkedQuery } from '@emberdesk/domain/query'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'
import { write } from '@/data/write.ts'

/** Addresses that get no automatic mail, the newest first, live. */
export const useParked = (): LiveQuery<ParkedAddress> => useLiveQuery<ParkedAddress>(parkedQuery())

export interface Unparking {
  /** Rejects with a `WriteError`; the address is parked again by then. */
  saved: Promise<void>
  /** Parks it again, as it was. */
  undo: () => Promise<void>
}

/** Lets automatic mail go to an address again, for leads and admins. */
export function unpark(parked: ParkedAddressWithId): Unparking {
  const path = `${collections.parked}/${parked.id}`
  return {
    saved: write({ kind: 'delete', path }),
    undo: () => write({ kind: 'set', path, data: parkedAddressSchema.parse(parked) }),
  }
}
