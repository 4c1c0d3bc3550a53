import { assertFails } from '@firebase/rules-unit-testing'
import {
  collection,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  writeBatch,
  type Firestore,
} from 'firebase/firestore'
import { describe, it } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department, nobody } from './support/people.ts'
import { answeredTicket, reply } from './support/reply.ts'
import { FIRST_MESSAGE, NEW_MESSAGE, queuedReply, sampleDesk, TICKET } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const mailboxes = (count: number) =>
  Array.from({ length: count }, () => ({ name: '', address: 'boss@a.example' }))
const copies = (uid: string, over: Record<string, unknown> = {}) => ({
  ...{ bcc: mailboxes(1), by: uid, at: serverTimestamp() },
  ...over,
})

/** A reply and its blind copies in one batch. */
function blindReply(db: Firestore, uid: string, over: Record<string, unknown> = {}, hasBcc = true) {
  const batch = writeBatch(db)
  const message = queuedReply(uid, hasBcc ? { hasBcc } : {})
  batch.set(doc(db, `${TICKET}/messages/${NEW_MESSAGE}`), message)
  batch.set(doc(db, `${TICKET}/bcc/${NEW_MESSAGE}`), copies(uid, over))
  batch.update(doc(db, TICKET), answeredTicket(uid, NEW_MESSAGE))
  return batch.commit()
}

describe('blind copies of a reply', () => {
  const desk = useRulesDesk('bcc', () => ({
    ...sampleDesk(),
    [`${TICKET}/bcc/${FIRST_MESSAGE}`]: copies('ada'),
  }))

  whoMay(desk, 'read them', department, (db) => getDoc(doc(db, `${TICKET}/bcc/${FIRST_MESSAGE}`)))
  whoMay(desk, 'list them', department, (db) => getDocs(query(collection(db, `${TICKET}/bcc`), limit(5))))
  whoMay(desk, 'send some with a reply', department, (db, uid) => blindReply(db, uid))
  whoMay(desk, 'change them', nobody, (db) =>
    updateDoc(doc(db, `${TICKET}/bcc/${FIRST_MESSAGE}`), { bcc: mailboxes(2) }),
  )
  whoMay(desk, 'add some to a message that is there', nobody, (db, uid) =>
    setDoc(doc(db, `${TICKET}/bcc/${FIRST_MESSAGE}`), copies(uid)),
  )

  it('are denied without the reply', async () => {
    await assertFails(setDoc(doc(desk.as(agent), `${TICKET}/bcc/${NEW_MESSAGE}`), copies('ada')))
  })
  it('are denied when the reply does not say that it has some', async () => {
    await assertFails(blindReply(desk.as(agent), 'ada', {}, false))
  })
  it('may not be missing when the reply says that it has some', async () => {
    await assertFails(reply(desk.as(agent), 'ada', { message: { hasBcc: true } }))
  })

  const bad: Record<string, Record<string, unknown>> = {
    'copy in nobody': { bcc: [] },
    'copy in 51 people': { bcc: mailboxes(51) },
    'copy in no list': { bcc: 'boss@a.example' },
    'copy in for a colleague': { by: 'lea' },
    'date it': { at: Timestamp.fromDate(new Date('2026-11-01T00:00:00Z')) },
    'say what became of them': { deliveries: [] },
  }
  deny(desk, agent, bad, (db, over) => blindReply(db, 'ada', over))
})
