import { isParked, parkAddress, parkedAddress, parkedAddressSchema } from '@emberdesk/domain/parked'
import type { ParkedAddress, ParkedFor } from '@emberdesk/domain/parked'
import { collections } from '@emberdesk/domain/paths'
import { MAX_IN, parkedAmongQuery } from '@emberdesk/domain/query'
import type { Transaction } from 'firebase-admin/firestore'
import { sha256Hex } from './digest.ts'
import { db } from './firebase.ts'
import { runQuery } from './queries.ts'

const parkedRef = (address: string) =>
  db()
    .collection(collections.parked)
    .doc(sha256Hex(parkedAddress(address)))

/**
 * Parks an address: no automatic mail goes there for sixty days, or until a lead takes it out. Parked again, it stays for sixty days
 * from then. One write, in the transaction when one is given.
 * @param reason one sentence for people
 */
export async function park(
  address: string,
  reason: string,
  about: ParkedFor,
  now: Date,
  transaction?: Transaction,
): Promise<void> {
  const parked = parkAddress(address, reason, about, now)
  if (transaction) transaction.set(parkedRef(address), parked)
  else await parkedRef(address).set(parked)
}

/** Which of these addresses are parked, by their lower-case address. One read for every thirty, or one each that is found. */
export async function findParked(
  addresses: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, ParkedAddress>> {
  const wanted = [...new Set(addresses.map(parkedAddress))]
  const some = Array.from({ length: Math.ceil(wanted.length / MAX_IN) }, (_, n) =>
    wanted.slice(n * MAX_IN, (n + 1) * MAX_IN),
  )
  const found = await Promise.all(some.map((each) => runQuery(parkedAmongQuery(each), parkedAddressSchema)))
  return new Map(
    found.flat().flatMap(({ data }) => (isParked(data, now) ? [[data.address, data] as const] : [])),
  )
}
