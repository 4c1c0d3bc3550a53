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
  Timestamp,
  where,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { agents, nobody, type Person } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const ticketId = 'tk000000000000000001'
const draftOf = (uid: string, over: Record<string, unknown> = {}) => ({
  uid,
  ticketId,
  mode: 'reply',
  text: 'Please send',
  attachments: [],
  recipients: null,
  baseVersion: 1,
  updatedAt: serverTimestamp(),
  ...over,
})
const keep = (db: Firestore, uid: string, over: Record<string, unknown> = {}) =>
  setDoc(doc(db, `drafts/${uid}_${ticketId}`), draftOf(uid, over))

describe('drafts', () => {
  const desk = useRulesDesk('drafts', () => ({
    ...sampleDesk(),
    [`drafts/ada_${ticketId}`]: draftOf('ada'),
  }))
  const owner: Person[] = [agent]

  whoMay(desk, 'read the draft of the agent', owner, (db) => getDoc(doc(db, `drafts/ada_${ticketId}`)))
  whoMay(desk, 'see that they have no draft yet', agents, (db, uid) => getDoc(doc(db, `drafts/${uid}_other`)))
  whoMay(desk, 'keep a draft of their own', agents, (db, uid) => keep(db, uid))
  whoMay(desk, 'keep changed recipients', agents, (db, uid) =>
    keep(db, uid, { recipients: { to: [{ name: '', address: 'iris@example.org' }], cc: [] } }),
  )
  whoMay(desk, 'keep formats', agents, (db, uid) => keep(db, uid, { html: '<p><b>Please</b> send</p>' }))
  whoMay(desk, 'keep blind copies, and which page wrote it', agents, (db, uid) =>
    keep(db, uid, {
      recipients: { to: [], cc: [], bcc: [{ name: '', address: 'iris@example.org' }] },
      page: 'abcdefgh',
    }),
  )
  whoMay(desk, 'overwrite the draft of the agent', owner, (db, uid) =>
    setDoc(doc(db, `drafts/ada_${ticketId}`), draftOf(uid)),
  )
  whoMay(desk, 'throw the draft of the agent away', owner, (db) =>
    deleteDoc(doc(db, `drafts/ada_${ticketId}`)),
  )
  whoMay(desk, 'list drafts', nobody, (db) =>
    getDocs(query(collection(db, 'drafts'), where('uid', '==', 'ada'), limit(10))),
  )

  const bad: Record<string, Record<string, unknown>> = {
    'keep a draft in the name of a colleague': { uid: 'lea' },
    'keep a draft for another ticket under this id': { ticketId: 'tk000000000000000002' },
    'keep a draft in a mode that is not there': { mode: 'shout' },
    'keep recipients of another kind': { recipients: { to: [], cc: [], from: [] } },
    'keep recipients without copies': { recipients: { to: [] } },
    'keep more than 50 blind copies': { recipients: { to: [], cc: [], bcc: Array(51).fill({}) } },
    'name a page with a very long name': { page: 'x'.repeat(41) },
    'keep more than 50 recipients': { recipients: { to: Array(51).fill({}), cc: [] } },
    'keep more than 100,000 characters': { text: 'x'.repeat(100_001) },
    'keep more than 200,000 characters of HTML': { html: 'x'.repeat(200_001) },
    'keep HTML that is no text': { html: ['x'] },
    'keep 21 files': { attachments: Array.from({ length: 21 }, () => ({})) },
    'keep a draft on no version': { baseVersion: null },
    'date a draft': { updatedAt: Timestamp.fromDate(new Date('2026-11-01T00:00:00Z')) },
    'add a field': { secret: 1 },
  }
  deny(desk, agent, bad, (db, over) => keep(db, 'ada', over))
})
