import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { deleteField, doc, Timestamp, updateDoc } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { reply } from './support/reply.ts'
import { inStatus, sampleDesk, TICKET } from './support/samples.ts'
import { changeTicket, writeTicket } from './support/ticket-change.ts'
import { allow, deny } from './support/who-may.ts'

const agent = 'an agent of the department'
type Fields = Record<string, unknown>
const pending = inStatus('pending')
const tomorrow = Timestamp.fromMillis(Date.now() + 86_400_000)

describe('what the author of a change saw', () => {
  const desk = useRulesDesk('ticket-basis', () => sampleDesk({ ...inStatus('open'), assigneeId: 'lea' }))
  const write = (fields: Fields) => writeTicket(desk.as(agent), 'ada', fields)
  const stored = (fields: Fields) => desk.past((db) => updateDoc(doc(db, TICKET), fields))

  const good: Record<string, Fields> = {
    'set the status from what it is': { ...pending, basis: { status: 'open' } },
    'take the ticket from who has it': { assigneeId: 'ada', basis: { assigneeId: 'lea' } },
    'give the ticket back': { assigneeId: null, basis: { assigneeId: 'lea' } },
    'set the priority from what it is': { priority: 3, basis: { priority: 2 } },
    'move the ticket from where it is': { departmentId: 'billing', basis: { departmentId: 'support' } },
    'change all four': {
      ...pending,
      assigneeId: 'ann',
      priority: 1,
      departmentId: 'billing',
      basis: { status: 'open', assigneeId: 'lea', priority: 2, departmentId: 'support' },
    },
    'set tags without a basis': { tags: ['x'] },
    'set the subject without a basis': { subject: 'x' },
    'snooze without a basis': { snoozedUntil: tomorrow },
    'set tags together with a guarded field': { tags: ['x'], priority: 3, basis: { priority: 2 } },
    'write a guarded field as it is, without a basis': { priority: 2, tags: ['x'] },
  }
  allow(desk, agent, good, (db, fields) => writeTicket(db, 'ada', fields))

  const bad: Record<string, Fields> = {
    'set the status without a basis': pending,
    'take the ticket without a basis': { assigneeId: 'ada' },
    'set the priority without a basis': { priority: 3 },
    'move the ticket without a basis': { departmentId: 'billing' },
    'set the status from what it was': { ...pending, basis: { status: 'new' } },
    'take from nobody what somebody has': { assigneeId: 'ada', basis: { assigneeId: null } },
    'set the priority from what it was': { priority: 3, basis: { priority: 1 } },
    'move from where it is not': { departmentId: 'billing', basis: { departmentId: 'delivery' } },
    'leave one of two out': { assigneeId: 'ada', priority: 3, basis: { priority: 2 } },
    'have one of two wrong': { assigneeId: 'ada', priority: 3, basis: { priority: 2, assigneeId: null } },
    'say more than is changed': { priority: 3, basis: { priority: 2, status: 'open' } },
    'say what is no guarded field': { priority: 3, basis: { priority: 2, note: 'x' } },
    'add a basis to what is not guarded': { tags: ['x'], basis: { priority: 2 } },
    'write a large basis beside nothing': { tags: ['x'], basis: { status: 'x'.repeat(100_000) } },
    'have a basis that is a list': { priority: 3, basis: [2] },
    'have a basis that is a text': { priority: 3, basis: 'priority' },
    'have a basis that is nothing': { priority: 3, basis: null },
    'take the basis away': { priority: 3, basis: deleteField() },
  }
  deny(desk, agent, bad, (db, fields) => writeTicket(db, 'ada', fields))

  it('counts for one change only', async () => {
    await assertSucceeds(write({ priority: 3, basis: { priority: 2 } }))
    await assertFails(write({ priority: 4 }))
    await assertFails(write({ priority: 4, basis: { priority: 2 } }))
    await assertSucceeds(write({ priority: 4, basis: { priority: 3 } }))
  })

  it('stays when a later change needs none, and does not let another guarded field pass', async () => {
    await stored({ basis: { priority: 1 } })
    await assertSucceeds(write({ tags: ['x'] }))
    await assertFails(write({ assigneeId: 'ada' }))
    await assertFails(write({ ...pending }))
  })

  it('is not asked of a reply, which its version guards, nor of the lock', async () => {
    await stored({ basis: { priority: 1 } })
    await assertSucceeds(updateDoc(doc(desk.as(agent), TICKET), { lock: null }))
    await assertSucceeds(reply(desk.as(agent), 'ada'))
  })

  it('lets no change pass under cover of a reply that is none', async () => {
    await assertFails(write({ priority: 3, version: 2 }))
    await assertFails(write({ priority: 3, preview: 'x' }))
  })

  it('makes an undo right too: only what is still as it was left can be put back', async () => {
    await assertSucceeds(changeTicket(desk.as(agent), 'ada', { priority: 4 }))
    await stored({ priority: 1 })
    await assertFails(changeTicket(desk.as(agent), 'ada', { priority: 2 }, { priority: 4 }))
    await assertSucceeds(changeTicket(desk.as(agent), 'ada', { priority: 2 }, { priority: 1 }))
  })
})
