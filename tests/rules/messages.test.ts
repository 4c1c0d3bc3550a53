import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  setDoc,
  updateDoc,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department, nobody, type Person } from './support/people.ts'
import { FIRST_MESSAGE, NEW_MESSAGE, receivedMessage, sampleDesk, TICKET } from './support/samples.ts'
import { whoMay } from './support/who-may.ts'

const readers: Person[] = [...department, 'the customer of the ticket']
const message = `${TICKET}/messages/${FIRST_MESSAGE}`

describe('messages', () => {
  const desk = useRulesDesk('messages', sampleDesk)

  whoMay(desk, 'read a message', readers, (db) => getDoc(doc(db, message)))
  whoMay(desk, 'list the messages of a ticket', readers, (db) =>
    getDocs(query(collection(db, `${TICKET}/messages`), orderBy('at', 'desc'), limit(50))),
  )
  whoMay(desk, 'change a message', nobody, (db) => updateDoc(doc(db, message), { text: 'x' }))
  whoMay(desk, 'say that a message was delivered', nobody, (db) =>
    updateDoc(doc(db, message), { state: 'delivered' }),
  )
  whoMay(desk, 'delete a message', nobody, (db) => deleteDoc(doc(db, message)))
  whoMay(desk, 'file a message of a customer', nobody, (db) =>
    setDoc(doc(db, `${TICKET}/messages/${NEW_MESSAGE}`), { ...receivedMessage() }),
  )
})
