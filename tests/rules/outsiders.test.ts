import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  collection,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  query,
  where,
  type Firestore,
  type QueryConstraint,
} from 'firebase/firestore'
import { describe, it } from 'vitest'
import { useRulesDesk, type Documents } from './support/desk.ts'
import type { Person } from './support/people.ts'
import { FIRST_MESSAGE, sampleDesk, TICKET } from './support/samples.ts'

const outsiders: Person[] = [
  'an agent of another department',
  'a lead of another department',
  'the customer of the ticket',
  'another customer',
  'a stranger',
]
const insider: Person = 'an agent of the department'
const ticketId = TICKET.slice(8)
const common = { ticketId, departmentId: 'support', uid: 'ada', name: 'ada', by: 'ada', at: new Date() }
const ofSupport = [where('departmentId', 'in', ['support'])]

/** What lies around a ticket: one document, and the question that finds it and its like. */
const places: [collection: string, id: string, where: QueryConstraint[]][] = [
  ['tickets', ticketId, ofSupport],
  [`${TICKET}/notes`, 'n1', []],
  [`${TICKET}/events`, 'e1', []],
  [`${TICKET}/time`, 't1', []],
  [`${TICKET}/bcc`, FIRST_MESSAGE, []],
  ['presence', 'ada_tab', ofSupport],
  ['draftMarks', `ada_${ticketId}`, ofSupport],
  ['scheduled', 's1', ofSupport],
  ['departures', `${ticketId}_support`, ofSupport],
]

const documents = (): Documents => ({
  ...sampleDesk(),
  ...Object.fromEntries(
    places.filter(([name]) => name !== 'tickets').map(([name, id]) => [`${name}/${id}`, { ...common }]),
  ),
})

describe('who is outside the department', () => {
  const desk = useRulesDesk('outsiders', documents)
  const list = (db: Firestore, name: string, ...constraints: QueryConstraint[]) =>
    query(collection(db, name), ...constraints, limit(10))

  describe.each(places)('%s', (name, id, constraints) => {
    it.each(outsiders)('%s can neither read, list, count nor guess', async (person) => {
      const db = desk.as(person)
      await assertFails(getDoc(doc(db, name, id)))
      await assertFails(getDocs(list(db, name, ...constraints)))
      await assertFails(getDocs(list(db, name)))
      await assertFails(getCountFromServer(list(db, name, ...constraints)))
      // What is not there is refused like what is: the answer tells nothing.
      await assertFails(getDoc(doc(db, name, 'nothing000000000000000')))
      desk.isUntouched()
    })

    it('an insider can read, list and count', async () => {
      const db = desk.as(insider)
      await assertSucceeds(getDoc(doc(db, name, id)))
      await assertSucceeds(getDocs(list(db, name, ...constraints)))
      await assertSucceeds(getCountFromServer(list(db, name, ...constraints)))
      desk.isUntouched()
    })
  })
})
