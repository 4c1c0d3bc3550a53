import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { doc, Timestamp, updateDoc, type Firestore } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department } from './support/people.ts'
import { sampleDesk, TICKET } from './support/samples.ts'
import { changeTicket } from './support/ticket-change.ts'
import { deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const lead = 'a lead of the department'
const lockOf = (by: string, minutes = 5) => ({
  by,
  name: by,
  expiresAt: Timestamp.fromMillis(Date.now() + minutes * 60_000),
})
const setLock = (db: Firestore, lock: unknown) => updateDoc(doc(db, TICKET), { lock })

describe('the lock of a ticket', () => {
  const desk = useRulesDesk('ticket-lock', sampleDesk)
  const lockedBy = (by: string, minutes = 5) => desk.past((db) => setLock(db, lockOf(by, minutes)))

  whoMay(desk, 'take a free lock', department, (db, uid) => setLock(db, lockOf(uid)))

  it('may be taken together with a signed change', async () => {
    await assertSucceeds(changeTicket(desk.as(agent), 'ada', { lock: lockOf('ada'), assigneeId: 'ada' }))
  })

  it('may be renewed by who holds it', async () => {
    await lockedBy('ada')
    await assertSucceeds(setLock(desk.as(agent), lockOf('ada', 9)))
  })

  it('may be given back by who holds it', async () => {
    await lockedBy('ada')
    await assertSucceeds(setLock(desk.as(agent), null))
  })

  it('may be taken by anybody once it has expired', async () => {
    await lockedBy('lea', -1)
    await assertSucceeds(setLock(desk.as(agent), lockOf('ada')))
  })

  it('may be taken over by a lead', async () => {
    await lockedBy('ada')
    await assertSucceeds(setLock(desk.as(lead), lockOf('lea')))
  })

  it('may not be taken over by an agent while it is good', async () => {
    await lockedBy('lea')
    await assertFails(setLock(desk.as(agent), lockOf('ada')))
  })

  it('may not be taken over under cover of a signed change', async () => {
    await lockedBy('lea')
    await assertFails(changeTicket(desk.as(agent), 'ada', { lock: lockOf('ada'), priority: 3 }))
  })

  it('may not be opened by an agent who does not hold it', async () => {
    await lockedBy('lea')
    await assertFails(setLock(desk.as(agent), null))
  })

  const bad: Record<string, unknown> = {
    'hold it for eleven minutes': lockOf('ada', 11),
    'hold it until a time that has passed': lockOf('ada', -1),
    'lock in the name of a colleague': lockOf('lea'),
    'write a long name': { ...lockOf('ada'), name: 'x'.repeat(101) },
    'write an expiry that is no time': { ...lockOf('ada'), expiresAt: 5 },
    'leave the expiry out': { by: 'ada', name: 'Ada' },
    'add a field to the lock': { ...lockOf('ada'), note: 'x' },
    'lock with a text': 'ada',
  }
  deny(desk, agent, bad, setLock)
})
