import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { defaultStatuses } from '@emberdesk/domain/ticket'
import { doc, Timestamp, updateDoc } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { inStatus, sampleDesk, TICKET } from './support/samples.ts'
import { changeTicket } from './support/ticket-change.ts'
import { deny } from './support/who-may.ts'

const agent = 'an agent of the department'

describe('the status of a ticket', () => {
  const desk = useRulesDesk('ticket-status', () => sampleDesk(inStatus('open')))

  it.each(defaultStatuses.map(({ id }) => id))('may become %s by an agent of the department', async (id) => {
    await assertSucceeds(changeTicket(desk.as(agent), 'ada', inStatus(id), { status: 'open' }))
  })

  it('may not become new again once somebody has answered', async () => {
    await desk.past((db) => updateDoc(doc(db, TICKET), { lastAgentAt: Timestamp.now() }))
    await assertFails(changeTicket(desk.as(agent), 'ada', inStatus('new'), { status: 'open' }))
  })

  it('has the category that the desk gave to its name', async () => {
    await desk.past((db) => updateDoc(doc(db, 'statuses/pending'), { category: 'paused' }))
    const seen = { status: 'open' }
    await assertSucceeds(
      changeTicket(desk.as(agent), 'ada', { ...inStatus('on-hold'), status: 'pending' }, seen),
    )
    await assertFails(changeTicket(desk.as(agent), 'ada', inStatus('pending'), { status: 'pending' }))
  })

  const lies: Record<string, Record<string, unknown>> = {
    'name a status that is not there': { ...inStatus('closed'), status: 'gone' },
    'name a status that is a path': { ...inStatus('closed'), status: 'closed/../open' },
    'give a status the category of another': { ...inStatus('closed'), category: 'open' },
    'give a status the bucket of another': { ...inStatus('closed'), bucket: 'active' },
    'change the status alone': { status: 'closed' },
    'change the category alone': { category: 'closed' },
    'change the bucket alone': { bucket: 'done' },
    'set a status that is no text': { ...inStatus('closed'), status: 8 },
  }
  deny(desk, agent, lies, (db, fields) => changeTicket(db, 'ada', fields, { status: 'open' }))
})
