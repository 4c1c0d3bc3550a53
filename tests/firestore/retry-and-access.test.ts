import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptReply } from '../../functions/src/adapters/accept-reply.ts'
import { storeAccess } from '../../functions/src/adapters/agent-access.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { retryDelivery } from '../../functions/src/callables/retry-delivery.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { queuedReply } from '../../functions/src/delivery/testing/samples.ts'
import { startSmtpProbe, type SmtpProbe } from '../../functions/src/delivery/testing/smtp-probe.ts'
import { newId, read, seedTeam, seedTicket, useEmulator } from './support/store.ts'

let smtp: SmtpProbe
let refused = true

beforeAll(async () => {
  smtp = await startSmtpProbe(() => (refused ? '550 5.7.1 Not today' : null))
  useEmulator(smtp.url)
  await seedTeam({ mara: {}, ada: { role: 'admin', email: 'ada@home.example' } })
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

type Call = Parameters<typeof retryDelivery.run>[0]
const call = (data: unknown, claims: object) =>
  ({ data, auth: { uid: 'mara', token: claims } }) as unknown as Call
const support = { role: 'agent', departments: ['support'] }

describe('retryDelivery', () => {
  async function failedReply() {
    refused = true
    const { ticketId } = await seedTicket()
    const messageId = newId()
    await db().doc(`tickets/${ticketId}/messages/${messageId}`).set(queuedReply())
    await acceptReply(ticketId, messageId, new Date())
    const { docs } = await db().collection('outbox').where('messageId', '==', messageId).get()
    for (const { id } of docs) await deliverEntry(id)
    return { ticketId, messageId }
  }

  it('sends a failed reply again and answers with what became of it', async () => {
    const failed = await failedReply()
    expect(await retryDelivery.run(call(failed, support))).toMatchObject({ state: 'failed' })
    refused = false
    expect(await retryDelivery.run(call(failed, support))).toEqual({ state: 'sent', error: null })
    expect(smtp.caught.filter(({ raw }) => raw.includes(failed.messageId))).toHaveLength(1)
    await expect(retryDelivery.run(call(failed, support))).rejects.toThrow('Only a reply that failed')
  })

  it('takes up a reply that never got as far as the outbox', async () => {
    refused = false
    const { ticketId } = await seedTicket({ requester: { customerId: 'c', name: 'Iris', email: '' } })
    const messageId = newId()
    const path = `tickets/${ticketId}/messages/${messageId}`
    await db()
      .doc(path)
      .set(queuedReply({ to: [] }))
    await acceptReply(ticketId, messageId, new Date())
    expect(await read(path)).toMatchObject({ state: 'failed', messageId: null })
    await db().doc(`tickets/${ticketId}`).update({ 'requester.email': 'iris@example.org' })
    expect(await retryDelivery.run(call({ ticketId, messageId }, support))).toMatchObject({ state: 'queued' })
    expect(await read(path)).toMatchObject({ to: [{ name: 'Iris', address: 'iris@example.org' }] })
  })

  it.each([
    ['an agent of another department', { role: 'agent', departments: ['billing'] }, 'no such ticket'],
    ['somebody who is no agent', {}, 'Only agents'],
  ])('refuses %s', async (_who, claims, sentence) => {
    const failed = await failedReply()
    await expect(retryDelivery.run(call(failed, claims))).rejects.toThrow(sentence)
  })

  it('refuses a call that names no message, saying which field', async () => {
    const odd = call({ ticketId: 'a/b', messageId: 'm' }, support)
    await expect(retryDelivery.run(odd)).rejects.toThrow('Please check: ticketId.')
  })
})

describe('storing an agent’s access', () => {
  const access = {
    email: 'nils@home.example',
    name: 'Nils',
    role: 'admin',
    departments: ['support', 'support'],
    active: true,
  } as const
  const store = (request: object, by: string, uid: string) =>
    storeAccess({ ...access, departments: [...access.departments], ...request }, by, uid)

  it('lets an admin in, and one admin stays when two take each other’s rights', async () => {
    expect(await store({}, 'ada', 'nils')).toBeNull()
    expect(await read('agents/nils')).toMatchObject({
      role: 'admin',
      departments: ['support'],
      signature: '',
    })
    const ends = await Promise.all([
      store({ role: 'agent' }, 'ada', 'nils'),
      store({ role: 'agent', email: 'ada@home.example', name: 'Ada' }, 'nils', 'ada'),
    ])
    expect(ends.filter((end) => end === null)).toHaveLength(1)
    expect(ends).toContain('Only an admin may change who has access.')
  })
})
