import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptReply } from '../../functions/src/adapters/accept-reply.ts'
import { dropRelated } from '../../functions/src/adapters/drop-related.ts'
import { storeDuplicate } from '../../functions/src/adapters/duplicate-store.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { mendRecipient } from '../../functions/src/adapters/mend-recipient.ts'
import { restoreRelated } from '../../functions/src/adapters/restore-related.ts'
import { queuedReply } from '../../functions/src/delivery/testing/samples.ts'
import type { Duplicate } from '../../domain/duplicate/index.ts'
import type { Ticket } from '../../domain/ticket/index.ts'
import { newId, read, seedTeam, seedTicket, useEmulator } from './support/store.ts'

const related = { kind: 'duplicateOf' as const, ticketId: 'other', number: '26-000001-1', why: 'Alike.' }
const now = new Date('2026-12-24T18:00:00Z')
const duplicate: Duplicate = { ticketId: 'other', number: '26-000001-1', why: 'Alike.' }

beforeAll(async () => {
  useEmulator('smtp://127.0.0.1:1')
  await seedTeam()
})
afterAll(() => db().terminate())

async function seed(ticket: Partial<Ticket>): Promise<string> {
  const { ticketId } = await seedTicket(ticket)
  return ticketId
}
async function answer(ticketId: string): Promise<string> {
  const messageId = newId()
  await db().doc(`tickets/${ticketId}/messages/${messageId}`).set(queuedReply())
  return messageId
}

describe('a change by the server that a list shows', () => {
  const changes: Record<string, [Partial<Ticket>, (ticketId: string) => Promise<unknown>]> = {
    'a hint at another ticket': [{}, (id) => storeDuplicate(id, duplicate, now)],
    'a hint dismissed': [{ related: [related] }, (id) => dropRelated(id, 'other', 'mara', now)],
    'an answer after one that came back': [
      { undelivered: 'gone@example.org' },
      async (id) => acceptReply(id, await answer(id), now),
    ],
  }
  it.each(Object.keys(changes))('moves `updatedAt`: %s', async (what) => {
    const [before, change] = changes[what]!
    const ticketId = await seed(before)
    await change(ticketId)
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ updatedAt: now })
  })

  it('moves `updatedAt`: a hint taken back', async () => {
    const ticketId = await seed({ related: [related] })
    const eventId = await dropRelated(ticketId, 'other', 'mara', new Date(now.getTime() - 1_000))
    await restoreRelated(ticketId, eventId!, 'mara', now)
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ updatedAt: now, related: [related] })
  })

  it('moves `updatedAt`: an address mended', async () => {
    const ticketId = await seed({})
    const messageId = await answer(ticketId)
    await acceptReply(ticketId, messageId, new Date(now.getTime() - 1_000))
    const path = `tickets/${ticketId}/messages/${messageId}`
    const { deliveries } = (await read(path)) as { deliveries: { address: string }[] }
    await db()
      .doc(path)
      .update({ deliveries: deliveries.map((each) => ({ ...each, state: 'bounced' })), state: 'bounced' })
    const from = deliveries[0]!.address
    await mendRecipient({ ticketId, messageId, from, to: 'new@example.org', by: 'mara' }, now)
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ updatedAt: now })
  })
})
