import { parkAddress } from '@emberdesk/domain/parked'
import { deleteDoc, doc, getDoc, setDoc, updateDoc } from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { agents, nobody, type Person } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { whoMay } from './support/who-may.ts'

const leads: Person[] = ['a lead of the department', 'an admin', 'a lead of another department']
const parked = {
  ...parkAddress('gone@example.org', 'No such user.', { ticketId: null, number: null }, new Date()),
}

describe('parked addresses', () => {
  const desk = useRulesDesk('parked', () => ({ ...sampleDesk(), 'parked/one': parked }))

  whoMay(desk, 'read a parked address', agents, (db) => getDoc(doc(db, 'parked/one')))
  whoMay(desk, 'un-park an address', leads, (db) => deleteDoc(doc(db, 'parked/one')))
  whoMay(desk, 'park an address', nobody, (db) => setDoc(doc(db, 'parked/two'), parked))
  whoMay(desk, 'change a parked address', nobody, (db) => updateDoc(doc(db, 'parked/one'), { reason: 'x' }))
})
