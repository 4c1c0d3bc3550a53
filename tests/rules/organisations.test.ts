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
import { admins, agents, leads } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const manyFields = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`field${i}`, i]))

describe('organisations', () => {
  const name = 'organisations'
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

describe('whose people may write into an organisation’s tickets', () => {
  const kept = { name: 'Harbour Hotel', domains: ['harbour.example'] }
  const desk = useRulesDesk('domains', () => ({ ...sampleDesk(), 'organisations/one': kept }))
  const write = (db: Firestore, id: string, domains: unknown) =>
    setDoc(doc(db, `organisations/${id}`), { ...kept, updatedAt: serverTimestamp(), domains })

  whoMay(desk, 'change an organisation and leave its domains', agents, (db) =>
    write(db, 'one', ['harbour.example']),
  )
  whoMay(desk, 'add a domain', leads, (db) => write(db, 'one', ['harbour.example', 'harbour2.example']))
  whoMay(desk, 'create an organisation with a domain', leads, (db) => write(db, 'two', ['b.example']))

  const bad = {
    'more than twenty domains': Array.from({ length: 21 }, (_, n) => `${n}.example`),
    'a domain that is no list': 'harbour.example',
  }
  deny(desk, 'an admin', bad, (db, domains) => write(db, 'one', domains))
})
