import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { nobody, type Person } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { whoMay } from './support/who-may.ts'

const copy = 'portal/customer-1/tickets/tk000000000000000001'

describe("a customer's copy of a ticket", () => {
  const desk = useRulesDesk('portal', sampleDesk)
  const owner: Person[] = ['the customer of the ticket']

  whoMay(desk, 'read the copy', owner, (db) => getDoc(doc(db, copy)))
  whoMay(desk, "list the customer's copies", owner, (db) =>
    getDocs(query(collection(db, 'portal/customer-1/tickets'), limit(50))),
  )
  whoMay(desk, 'change the copy', nobody, (db) => setDoc(doc(db, copy), { subject: 'x' }))
  whoMay(desk, 'make themselves a copy of any ticket', nobody, (db, uid) =>
    setDoc(doc(db, `portal/${uid}/tickets/tk000000000000000009`), { subject: 'x' }),
  )
  whoMay(desk, 'delete the copy', nobody, (db) => deleteDoc(doc(db, copy)))
  whoMay(desk, 'list all copies and tickets at once', nobody, (db) =>
    getDocs(query(collectionGroup(db, 'tickets'), limit(50))),
  )
  whoMay(desk, 'list all messages at once', nobody, (db) =>
    getDocs(query(collectionGroup(db, 'messages'), limit(50))),
  )
})
