import { collection, doc, getDoc, getDocs, limit, query, where } from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { admins, department } from './support/people.ts'
import { sampleDesk, sampleTicket, TICKET } from './support/samples.ts'
import { whoMay } from './support/who-may.ts'

describe('reading tickets', () => {
  const desk = useRulesDesk('ticket-reads', () => ({
    ...sampleDesk(),
    'tickets/tk000000000000000002': { ...sampleTicket({ departmentId: 'billing' }) },
  }))

  whoMay(desk, 'read a ticket', department, (db) => getDoc(doc(db, TICKET)))

  whoMay(desk, 'list the tickets of the department', department, (db) =>
    getDocs(query(collection(db, 'tickets'), where('departmentId', 'in', ['support']), limit(50))),
  )

  whoMay(desk, 'list the tickets of two departments', ['a lead of the department', 'an admin'], (db) =>
    getDocs(query(collection(db, 'tickets'), where('departmentId', 'in', ['support', 'billing']), limit(50))),
  )

  whoMay(desk, 'list all tickets', admins, (db) => getDocs(query(collection(db, 'tickets'), limit(50))))

  whoMay(desk, 'list the tickets of a customer across all departments', admins, (db) =>
    getDocs(query(collection(db, 'tickets'), where('requester.customerId', '==', 'customer-1'), limit(10))),
  )

  whoMay(desk, 'learn that there is no such ticket', admins, (db) =>
    getDoc(doc(db, 'tickets/tk000000000000000009')),
  )
})
