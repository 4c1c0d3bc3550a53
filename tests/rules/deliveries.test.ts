import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { deleteField, doc, getDoc, Timestamp, updateDoc } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { sampleMailFacts } from '../../domain/testing/index.ts'
import { useRulesDesk } from './support/desk.ts'
import { department, nobody } from './support/people.ts'
import { reply, type ReplyChange } from './support/reply.ts'
import { FIRST_MESSAGE, NEW_MESSAGE, queuedReply, sampleDesk, TICKET } from './support/samples.ts'
import { changeTicket } from './support/ticket-change.ts'
import { deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const LOST = 'out00000000000000009'
const lost = `${TICKET}/messages/${LOST}`
const recipient = {
  address: 'noor@example.com',
  state: 'bounced',
  at: Timestamp.now(),
  detail: 'No such user',
}
const delivered = { ...recipient, state: 'delivered', detail: null }

/** A ticket whose answer came back. */
const desk = useRulesDesk('deliveries', () => ({
  ...sampleDesk({ undelivered: 'noor@example.com' }),
  [lost]: { ...queuedReply('ada'), at: Timestamp.now(), state: 'bounced', deliveries: [recipient] },
  [`${TICKET}/events/bounced`]: { type: 'bounced', by: 'system' },
  'parked/one': { address: 'noor@example.com' },
}))

describe('an answer that came back', () => {
  whoMay(desk, 'read what became of it', [...department, 'the customer of the ticket'], (db) =>
    getDoc(doc(db, lost)),
  )
  whoMay(desk, 'read why', department, (db) => getDoc(doc(db, `${TICKET}/events/bounced`)))
  whoMay(desk, 'say that it was delivered', nobody, (db) =>
    updateDoc(doc(db, lost), { deliveries: [delivered], state: 'delivered' }),
  )
  whoMay(desk, 'answer the ticket once more', department, (db, uid) => reply(db, uid))
  whoMay(desk, 'change the priority of the ticket', department, (db, uid) =>
    changeTicket(db, uid, { priority: 4 }),
  )

  const tickets = {
    'say that all is well': { undelivered: null },
    'forget that it came back': { undelivered: deleteField() },
    'name another address': { undelivered: 'x@example.com' },
    'say so while changing what they may': { priority: 4, undelivered: null },
  }
  deny(desk, agent, tickets, (db, fields) => changeTicket(db, 'ada', fields))

  it('stays as it is when the ticket is answered by a batch that clears it', async () => {
    await assertFails(reply(desk.as(agent), 'ada', { ticket: { undelivered: null } }))
    await assertSucceeds(reply(desk.as(agent), 'ada'))
  })
})

describe('an answer', () => {
  const messages: Record<string, ReplyChange> = {
    'bring deliveries of their own': { message: { deliveries: [delivered] } },
    'bring no deliveries, but the field': { message: { deliveries: [] } },
    'bring facts about a mail': { message: { mail: sampleMailFacts() } },
    'say that it came from another ticket': { message: { mergedFrom: 'tk000000000000000002' } },
  }
  deny(desk, agent, messages, (db, change) => reply(db, 'ada', change))

  const server: Record<string, Record<string, unknown>> = {
    'change the facts about a customer’s mail': { mail: sampleMailFacts() },
    'say where a message came from': { mergedFrom: 'tk000000000000000002' },
    'say what became of a message': { deliveries: [delivered] },
  }
  deny(desk, agent, server, (db, fields) => updateDoc(doc(db, `${TICKET}/messages/${FIRST_MESSAGE}`), fields))

  it('may not be changed once it is written, by who wrote it either', async () => {
    await assertSucceeds(reply(desk.as(agent), 'ada'))
    const written = doc(desk.as(agent), `${TICKET}/messages/${NEW_MESSAGE}`)
    await assertFails(updateDoc(written, { deliveries: [delivered] }))
    await assertFails(updateDoc(written, { state: 'sent' }))
  })
})
