import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { admins, nobody, people } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { whoMay } from './support/who-may.ts'

const JOB = 'bulkJobs/job00000000000000001'
const job = { by: 'ada', state: 'running', departments: ['support'], found: 3 }
const itsAuthor = ['an agent of the department', ...admins] as const

describe('a change of many tickets', () => {
  const desk = useRulesDesk('bulk-jobs', () => ({
    ...sampleDesk(),
    [JOB]: job,
    'bulkJobs/job00000000000000002': { ...job, by: 'customer-1' },
    [`${JOB}/before/tk000000000000000001`]: { before: { status: 'open' }, after: { status: 'closed' } },
  }))

  whoMay(desk, 'see how far it is', itsAuthor, (db) => getDoc(doc(db, JOB)))
  whoMay(desk, 'list it by its author', itsAuthor, (db) =>
    getDocs(query(collection(db, 'bulkJobs'), where('by', '==', people[itsAuthor[0]].uid), limit(5))),
  )
  whoMay(desk, 'list those of everybody', admins, (db) =>
    getDocs(query(collection(db, 'bulkJobs'), limit(5))),
  )
  whoMay(desk, 'see one that names them without a role', admins, (db) =>
    getDoc(doc(db, 'bulkJobs/job00000000000000002')),
  )
  whoMay(desk, 'see what a ticket was before', nobody, (db) =>
    getDoc(doc(db, `${JOB}/before/tk000000000000000001`)),
  )
  whoMay(desk, 'start one without the server', nobody, (db, uid) =>
    setDoc(doc(db, 'bulkJobs/job00000000000000009'), { ...job, by: uid }),
  )
  whoMay(desk, 'change one', nobody, (db) => updateDoc(doc(db, JOB), { state: 'queued' }))
  whoMay(desk, 'remove one', nobody, (db) => deleteDoc(doc(db, JOB)))
})
