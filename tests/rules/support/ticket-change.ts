import { basisOf, type GuardedValues } from '@emberdesk/domain/ticket'
import { doc, serverTimestamp, updateDoc, type Firestore } from 'firebase/firestore'
import { sampleTicket, TICKET } from './samples.ts'

type Fields = Record<string, unknown>

/** Writes these fields of the sample ticket and no others: signed by `uid`, dated by the server. */
export function writeTicket(db: Firestore, uid: string, fields: Fields): Promise<void> {
  return updateDoc(doc(db, TICKET), { updatedAt: serverTimestamp(), updatedBy: uid, ...fields })
}

/** Changes fields of the sample ticket as the browser does: on the basis of what its author saw. */
export function changeTicket(
  db: Firestore,
  uid: string,
  fields: Fields,
  seen: Partial<GuardedValues> = {},
): Promise<void> {
  const basis = basisOf({ ...sampleTicket(), ...seen }, fields)
  return writeTicket(db, uid, { ...(basis && { basis }), ...fields })
}
