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
import { admins, agents } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const collections = ['calendars', 'slaPolicies', 'macros', 'automations']
const manyFields = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`field${i}`, i]))

describe.each(collections)('%s', (name) => {
  const desk = useRulesDesk(name.toLowerCase(), () => ({ ...sampleDesk(), [`${name}/one`]: { name: 'One' } }))
  const write = (db: Firestore, id: string, over: Record<string, unknown> = {}) =>
    setDoc(doc(db, `${name}/${id}`), { name: 'Two', ...over })

  whoMay(desk, `read one of the ${name}`, agents, (db) => getDoc(doc(db, `${name}/one`)))
  whoMay(desk, `list ${name}`, agents, (db) => getDocs(query(collection(db, name), limit(50))))
  whoMay(desk, `create one of the ${name}`, admins, (db) => write(db, 'two'))
  whoMay(desk, `change one of the ${name}`, admins, (db) => write(db, 'one'))
  whoMay(desk, `delete one of the ${name}`, admins, (db) => deleteDoc(doc(db, `${name}/one`)))

  const bad: Record<string, Record<string, unknown>> = {
    'leave the name empty': { name: '' },
    'write a name over 100 characters': { name: 'x'.repeat(101) },
    'add forty fields': manyFields,
  }
  deny(desk, 'an admin', bad, (db, over) => write(db, 'one', over))
})
