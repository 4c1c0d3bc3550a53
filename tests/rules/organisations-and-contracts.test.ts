import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { admins, agents } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const manyFields = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`field${i}`, i]))

describe.each(['organisations', 'contracts'])('%s', (name) => {
  const desk = useRulesDesk(name, () => ({ ...sampleDesk(), [`${name}/one`]: { name: 'Harbour Hotel' } }))
  const write = (db: Firestore, id: string, over: Record<string, unknown> = {}) =>
    setDoc(doc(db, `${name}/${id}`), { name: 'Harbour Hotel', updatedAt: serverTimestamp(), ...over })

  whoMay(desk, `read one of the ${name}`, agents, (db) => getDoc(doc(db, `${name}/one`)))
  whoMay(desk, `list ${name}`, agents, (db) => getDocs(query(collection(db, name), limit(50))))
  whoMay(desk, `create one of the ${name}`, agents, (db) => write(db, 'new'))
  whoMay(desk, `change one of the ${name}`, agents, (db) => write(db, 'one'))
  whoMay(desk, `delete one of the ${name}`, admins, (db) => deleteDoc(doc(db, `${name}/one`)))

  const bad: Record<string, Record<string, unknown>> = {
    'leave the name empty': { name: '' },
    'write a name over 200 characters': { name: 'x'.repeat(201) },
    'add forty fields': manyFields,
    'date the change': { updatedAt: new Date('2026-11-03T08:00:00Z') },
  }
  deny(desk, 'an agent of the department', bad, (db, over) => write(db, 'one', over))
})
