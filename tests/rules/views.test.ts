import { departmentView } from '@emberdesk/domain/view'
import {
  deleteDoc,
  doc,
  getDoc,
  serverTimestamp,
  setDoc,
  updateDoc,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { agents, leads, type Person } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

const { id, ...sample } = departmentView('support')
const owner: Person = 'an agent of the department'
const mine = 'views/mine0000000000000001'
const shared = 'views/team0000000000000001'
const made = 'views/made0000000000000001'
const view = (uid: string, over: Record<string, unknown> = {}) => ({
  ...sample,
  ownerId: uid,
  updatedAt: serverTimestamp(),
  updatedBy: uid,
  ...over,
})
const stored = (ownerId: string) => ({ ...sample, ownerId, updatedBy: 'ada' })
const withViews = () => ({ ...sampleDesk(), [mine]: stored('ada'), [shared]: stored('team') })

describe('a personal view', () => {
  const desk = useRulesDesk('views-personal', withViews)

  whoMay(desk, "read an agent's view", [owner], (db) => getDoc(doc(db, mine)))
  whoMay(desk, "change an agent's view", [owner], (db, uid) =>
    setDoc(doc(db, mine), view('ada', { updatedBy: uid })),
  )
  whoMay(desk, "remove an agent's view", [owner], (db) => deleteDoc(doc(db, mine)))
  whoMay(desk, 'make one of his own', agents, (db, uid) => setDoc(doc(db, made), view(uid)))
  whoMay(desk, 'make one for somebody else', [], (db, uid) =>
    setDoc(doc(db, made), view(uid, { ownerId: 'finn' })),
  )
})

describe('a shared view', () => {
  const desk = useRulesDesk('views-shared', withViews)
  const share = (uid: string) => view(uid, { ownerId: 'team' })

  whoMay(desk, 'read a shared view', agents, (db) => getDoc(doc(db, shared)))
  whoMay(desk, 'make a shared view', leads, (db, uid) => setDoc(doc(db, made), share(uid)))
  whoMay(desk, 'change a shared view', leads, (db, uid) => setDoc(doc(db, shared), share(uid)))
  whoMay(desk, 'remove a shared view', leads, (db) => deleteDoc(doc(db, shared)))
  whoMay(desk, 'take a shared view for his own', leads, (db, uid) => setDoc(doc(db, shared), view(uid)))
  whoMay(desk, 'share his own', [], (db, uid) => setDoc(doc(db, mine), share(uid)))
})

describe('what a view holds', () => {
  const desk = useRulesDesk('views-held', withViews)
  const save = (db: Firestore, over: Record<string, unknown>, path = made) =>
    setDoc(doc(db, path), view('ada', over))
  const all = (of: unknown[]) => ({ kind: 'all', of })

  const sound: Record<string, Record<string, unknown>> = {
    'group and choose columns': { group: 'status', columns: ['number', 'subject'] },
    'look at what is done': { scope: 'done', sort: { by: 'updatedAt', direction: 'desc' } },
    'nest conditions': { condition: all([all([all([])])]) },
  }
  allow(desk, owner, sound, (db, over) => save(db, over))

  const bad: Record<string, Record<string, unknown>> = {
    'no name': { name: '' },
    'a name over 60 characters': { name: 'x'.repeat(61) },
    'another scope': { scope: 'all' },
    'a condition of another kind': { condition: { kind: 'some', of: [] } },
    'a condition that is one test': {
      condition: { kind: 'test', field: 'status', op: 'is', value: ['open'] },
    },
    'more than twenty parts': { condition: all(Array(21).fill(all([]))) },
    'a condition with more in it': { condition: { ...all([]), note: 'x' } },
    'a direction that is none': { sort: { by: 'dueAt', direction: 'up' } },
    'a sort field over 30 characters': { sort: { by: 'x'.repeat(31), direction: 'asc' } },
    'thirteen columns': { columns: Array.from({ length: 13 }, (_, i) => `c${i}`) },
    'a column twice': { columns: ['number', 'number'] },
    'more than twenty departments': { departmentIds: Array.from({ length: 21 }, (_, i) => `d${i}`) },
    'an order that is no number': { order: '1' },
    "a colleague's signature": { updatedBy: 'lea' },
    'a date of its own': { updatedAt: new Date() },
    'one field more': { note: 'x' },
  }
  deny(desk, owner, bad, (db, over) => save(db, over))
  deny(desk, owner, { 'an id that is an address of ours': `views/${id}` }, (db, path) => save(db, {}, path))
  deny(desk, owner, { 'a field taken away': mine }, (db, path) => updateDoc(doc(db, path), { name: null }))
})
