import { doc, serverTimestamp, updateDoc, type Firestore } from 'firebase/firestore'
import { TICKET } from './samples.ts'

/** Changes fields of the sample ticket as the browser does: signed by `uid`, dated by the server. */
export function changeTicket(db: Firestore, uid: string, fields: Record<string, unknown>): Promise<void> {
  return updateDoc(doc(db, TICKET), { updatedAt: serverTimestamp(), updatedBy: uid, ...fields })
}
