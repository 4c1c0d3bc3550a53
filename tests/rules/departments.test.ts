import { defaultResponseTargets } from '@emberdesk/domain/sla'
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

const autoAnswer = { enabled: true, subject: 'We have your message', text: 'Your number is {{number}}.' }
const department = {
  name: 'Returns',
  address: 'returns@tallowpine.example',
  order: 4,
  inForm: true,
  autoAnswer,
  responseTargets: defaultResponseTargets,
}
const write = (db: Firestore, id: string, over: Record<string, unknown> = {}) =>
  setDoc(doc(db, `departments/${id}`), { ...department, ...over })

describe('departments', () => {
  const desk = useRulesDesk('departments', sampleDesk)

  whoMay(desk, 'read a department', agents, (db) => getDoc(doc(db, 'departments/support')))
  whoMay(desk, 'list departments', agents, (db) => getDocs(query(collection(db, 'departments'), limit(50))))
  whoMay(desk, 'create a department', admins, (db) => write(db, 'returns'))
  whoMay(desk, 'change a department', admins, (db) => write(db, 'support'))
  whoMay(desk, 'delete a department', nobody, (db) => deleteDoc(doc(db, 'departments/support')))

  const bad: Record<string, Record<string, unknown>> = {
    'leave the name empty': { name: '' },
    'write a name over 60 characters': { name: 'x'.repeat(61) },
    'write an address in capitals': { address: 'Returns@tallowpine.example' },
    'write an address without a domain': { address: 'returns' },
    'write two addresses': { address: 'a@b.example,c@d.example' },
    'write an address with a name': { address: 'Returns <returns@tallowpine.example>' },
    'sort by half a place': { order: 1.5 },
    'say perhaps': { inForm: 'perhaps' },
    'write an auto-answer over 5,000 characters': { autoAnswer: { ...autoAnswer, text: 'x'.repeat(5001) } },
    'leave a part of the auto-answer out': { autoAnswer: { enabled: true } },
    'promise an answer in no time': { responseTargets: { ...defaultResponseTargets, 4: 0 } },
    'promise nothing for a priority': { responseTargets: { 1: 1, 2: 2, 3: 3 } },
    'promise for a fifth priority': { responseTargets: { ...defaultResponseTargets, 5: 5 } },
    'reopen for less than no time': { reopenDays: -1 },
    'reopen for over ten years': { reopenDays: 3651 },
    'reopen for half a day': { reopenDays: 0.5 },
    'add a field': { secret: 1 },
  }
  const good: Record<string, Record<string, unknown>> = {
    'reopen nothing': { reopenDays: 0 },
    'reopen for ten years': { reopenDays: 3650 },
    'reopen always': { reopenDays: null },
  }
  allow(desk, 'an admin', good, (db, over) => write(db, 'support', over))
  deny(desk, 'an admin', bad, (db, over) => write(db, 'support', over))
})
