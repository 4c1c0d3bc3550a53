import { collection, deleteDoc, doc, getDoc, getDocs, limit, query, setDoc, where } from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { admins, department, nobody, type Person } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { whoMay } from './support/who-may.ts'

/** Document, who may read it alone, who may list its department's. */
const kept: [path: string, readers: Person[], listers: Person[]][] = [
  ['mailKeys/one', nobody, nobody],
  ['inbound/one', nobody, nobody],
  ['counters/2026', nobody, nobody],
  ['rateLimits/one', nobody, nobody],
  ['usedTokens/one', nobody, nobody],
  ['outbox/one', admins, admins],
  ['mailboxes/one', admins, admins],
  ['badges/support', department, nobody],
  ['stats/20261102_support', department, department],
  ['portal/customer-1', nobody, nobody],
  ['collectionThatNoRuleNames/one', nobody, nobody],
]

describe.each(kept)('%s', (path, readers, listers) => {
  const name = path.split('/')[0] ?? ''
  const data = { departmentId: 'support', state: 'failed' }
  const desk = useRulesDesk(`server-${name.toLowerCase()}`, () => ({ ...sampleDesk(), [path]: data }))

  whoMay(desk, `read of ${name}`, readers, (db) => getDoc(doc(db, path)))
  whoMay(desk, `list ${name}`, listers, (db) =>
    getDocs(query(collection(db, name), where('departmentId', 'in', ['support']), limit(50))),
  )
  whoMay(desk, `create in ${name}`, nobody, (db) => setDoc(doc(db, `${name}/support_new`), data))
  whoMay(desk, `change in ${name}`, nobody, (db) => setDoc(doc(db, path), { ...data, state: 'sent' }))
  whoMay(desk, `delete from ${name}`, nobody, (db) => deleteDoc(doc(db, path)))
})
