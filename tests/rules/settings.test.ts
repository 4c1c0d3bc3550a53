import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  setDoc,
  updateDoc,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { admins, agents, everybody, nobody } from './support/people.ts'
import { deny, whoMay } from './support/who-may.ts'

type Fields = Record<string, unknown>
const change = (db: Firestore, id: string, fields: Fields) => updateDoc(doc(db, `settings/${id}`), fields)

describe('settings', () => {
  const desk = useRulesDesk('settings', () => ({
    'settings/public': { deskName: 'Tallow & Pine', locale: 'en' },
    'settings/agent': { undoSendSeconds: 10 },
    'settings/admin': { requestsPerAddress: 20, requestsPerSender: 10, setUpAt: new Date() },
  }))

  whoMay(desk, 'read the public settings', everybody, (db) => getDoc(doc(db, 'settings/public')))
  whoMay(desk, "read the agents' settings", agents, (db) => getDoc(doc(db, 'settings/agent')))
  whoMay(desk, "read the admins' settings", admins, (db) => getDoc(doc(db, 'settings/admin')))
  whoMay(desk, 'list the settings', nobody, (db) => getDocs(collection(db, 'settings')))

  whoMay(desk, 'rename the desk', admins, (db) => change(db, 'public', { deskName: 'T&P' }))
  whoMay(desk, "change the agents' settings", admins, (db) => change(db, 'agent', { undoSendSeconds: 20 }))
  whoMay(desk, 'change the limits of the form', admins, (db) =>
    change(db, 'admin', { requestsPerAddress: 5 }),
  )

  whoMay(desk, 'add settings of their own', nobody, (db) => setDoc(doc(db, 'settings/mine'), { a: 1 }))
  whoMay(desk, 'delete the public settings', nobody, (db) => deleteDoc(doc(db, 'settings/public')))
  whoMay(desk, 'open the one-time set-up again', nobody, (db) => deleteDoc(doc(db, 'settings/admin')))

  const badPublic: Record<string, Fields> = {
    'leave the desk without a name': { deskName: '' },
    'name the desk in over 60 characters': { deskName: 'x'.repeat(61) },
    'choose a locale over 10 characters': { locale: 'x'.repeat(11) },
    'publish another field': { inboundSecret: 'x' },
  }
  deny(desk, 'an admin', badPublic, (db, fields) => change(db, 'public', fields))

  const badAdmin: Record<string, Fields> = {
    'allow no request at all': { requestsPerAddress: 0 },
    'allow half a request': { requestsPerSender: 0.5 },
    'change when the desk was set up': { setUpAt: new Date(0) },
    'add a field to the limits': { other: 1 },
  }
  deny(desk, 'an admin', badAdmin, (db, fields) => change(db, 'admin', fields))

  const badAgent: Record<string, Fields> = {
    "add forty fields to the agents' settings": Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`field${i}`, i]),
    ),
  }
  deny(desk, 'an admin', badAgent, (db, fields) => change(db, 'agent', fields))
})
