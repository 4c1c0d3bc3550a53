import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { admins, agents, nobody } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

type Fields = Record<string, unknown>
const write = (db: Firestore, id: string, over: Fields = {}) =>
  setDoc(doc(db, `statuses/${id}`), { name: 'Waiting for parts', category: 'paused', order: 9, ...over })

describe('statuses', () => {
  const desk = useRulesDesk('statuses', sampleDesk)

  whoMay(desk, 'read a status', agents, (db) => getDoc(doc(db, 'statuses/open')))
  whoMay(desk, 'list statuses', agents, (db) => getDocs(query(collection(db, 'statuses'), limit(50))))
  whoMay(desk, 'add a status', admins, (db) => write(db, 'parts'))
  whoMay(desk, 'rename and move a status', admins, (db) => write(db, 'on-hold'))
  whoMay(desk, 'delete a status', nobody, (db) => deleteDoc(doc(db, 'statuses/on-hold')))

  const categories = ['new', 'open', 'waiting', 'paused', 'solved', 'closed']
  allow(
    desk,
    'an admin',
    Object.fromEntries(
      categories.map((category) => [`add a status of the category ${category}`, { category }]),
    ),
    (db, over: Fields) => write(db, 'parts', over),
  )

  const bad: Record<string, Fields> = {
    'give a status another category': { category: 'closed' },
    'give a status a category that is not there': { category: 'lost' },
    'leave the name empty': { name: '' },
    'write a name over 40 characters': { name: 'x'.repeat(41) },
    'sort by a word': { order: 'first' },
    'add a field': { colour: 'red' },
  }
  deny(desk, 'an admin', bad, (db, over) => write(db, 'on-hold', over))
})
