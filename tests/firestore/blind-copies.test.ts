import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptReply } from '../../functions/src/adapters/accept-reply.ts'
import { copyMerged, removeMerged } from '../../functions/src/adapters/merge-copies.ts'
import { storeMerge, storeUnmerge } from '../../functions/src/adapters/merge-store.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { requeueReply } from '../../functions/src/adapters/requeue-reply.ts'
import { updateReplyState } from '../../functions/src/adapters/reply-state.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { queuedReply } from '../../functions/src/delivery/testing/samples.ts'
import {
  headerLines,
  startSmtpProbe,
  type SmtpProbe,
} from '../../functions/src/delivery/testing/smtp-probe.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

const IRIS = 'iris@example.org'
const BOSS = 'boss@example.org'
const GONE = 'gone@example.org'
let smtp: SmtpProbe
let gone = true

beforeAll(async () => {
  smtp = await startSmtpProbe((recipient) => (recipient === GONE && gone ? '550 5.1.1 No such user' : null))
  useEmulator(smtp.url)
  await seedTeam()
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

async function seedReply(...blind: string[]) {
  const { ticketId } = await seedTicket()
  const messageId = newId()
  const bcc = blind.map((address) => ({ name: 'The Boss', address }))
  await db().doc(`tickets/${ticketId}/bcc/${messageId}`).set({ bcc, by: 'mara', at: new Date() })
  const path = `tickets/${ticketId}/messages/${messageId}`
  await db()
    .doc(path)
    .set(queuedReply({ hasBcc: true }))
  await acceptReply(ticketId, messageId, new Date())
  return { ticketId, messageId, path, copies: `tickets/${ticketId}/bcc/${messageId}` }
}
async function deliverAll(messageId: string) {
  const { docs } = await db().collection('outbox').where('messageId', '==', messageId).get()
  for (const { id } of docs) await deliverEntry(id)
  return docs.length
}
const caughtBy = (address: string, messageId: string) =>
  smtp.caught.filter(({ to, raw }) => to.includes(address) && raw.includes(`.${messageId}.`))

describe('a blind copy', () => {
  it('leaves as a mail of its own that names the others and never the blind', async () => {
    const { ticketId, messageId, path, copies } = await seedReply(BOSS)
    expect(await deliverAll(messageId)).toBe(2)
    const mails = [...caughtBy(IRIS, messageId), ...caughtBy(BOSS, messageId)]
    expect(mails.map(({ to }) => to)).toEqual([[IRIS], [BOSS]])
    for (const { raw } of mails) {
      expect(raw).not.toContain(BOSS)
      expect(raw).not.toContain('The Boss')
      expect(raw).not.toMatch(/^bcc:/im)
      expect(headerLines(raw)).toContainEqual(expect.stringMatching(/^To: .*iris@example\.org/))
    }
    expect(await read(copies)).toMatchObject({ deliveries: [{ address: BOSS, state: 'sent' }] })

    // All that a customer can read, and what the next answer is suggested from.
    const message = await read(path)
    expect(message).toMatchObject({ state: 'sent', deliveries: [{ address: IRIS, state: 'sent' }] })
    const ticket = await read(`tickets/${ticketId}`)
    expect(JSON.stringify([message, ticket])).not.toContain('boss')
  })

  it('that is refused is told to agents alone, and can be sent again', async () => {
    const { ticketId, messageId, path, copies } = await seedReply(GONE)
    await deliverAll(messageId)
    expect(await read(copies)).toMatchObject({ deliveries: [{ address: GONE, state: 'failed' }] })
    const message = await read(path)
    expect(message).toMatchObject({ state: 'sent', error: null })
    expect(await read(`tickets/${ticketId}`)).not.toHaveProperty('undelivered', GONE)
    expect(JSON.stringify(message)).not.toContain(GONE)
    const events = Object.values(await readAll(`tickets/${ticketId}/events`))
    expect(events).toContainEqual(expect.objectContaining({ type: 'deliveryFailed' }))

    gone = false
    const again = await requeueReply(ticketId, messageId, 'mara', new Date())
    expect(again).toHaveLength(1)
    for (const id of again ?? []) await deliverEntry(id)
    expect(await read(copies)).toMatchObject({ deliveries: [{ address: GONE, state: 'sent' }] })
    expect(caughtBy(IRIS, messageId)).toHaveLength(1)
    expect(await requeueReply(ticketId, messageId, 'mara', new Date())).toBeNull()
    gone = true
  })

  it('is settled after a crash between a mail and its note', async () => {
    const { ticketId, messageId, copies } = await seedReply(BOSS)
    const { docs } = await db().collection('outbox').where('messageId', '==', messageId).get()
    for (const { ref } of docs) await ref.update({ state: 'sent' })
    await updateReplyState(ticketId, messageId, new Date())
    expect(await read(copies)).toMatchObject({ deliveries: [{ address: BOSS, state: 'sent' }] })
  })

  it('goes with its message when tickets are merged, and back again', async () => {
    const { ticketId, messageId, copies } = await seedReply(BOSS)
    await deliverAll(messageId)
    const target = await seedTicket()
    const merged = await storeMerge(ticketId, target.ticketId, 'mara', new Date())
    if (merged.kind !== 'merged') throw new Error(merged.why)
    await copyMerged(merged)
    const moved = `tickets/${target.ticketId}/bcc/${messageId}`
    expect(await read(moved)).toMatchObject({ deliveries: [{ address: BOSS, state: 'sent' }] })

    await db()
      .doc(moved)
      .update({ deliveries: [{ address: BOSS, state: 'bounced', at: new Date(), detail: 'No' }] })
    const parted = await storeUnmerge(ticketId, 'mara', new Date())
    if (parted.kind !== 'merged') throw new Error(parted.why)
    await removeMerged(parted)
    expect(await read(moved)).toBeUndefined()
    expect(await read(copies)).toMatchObject({ deliveries: [{ address: BOSS, state: 'bounced' }] })
  })
})
