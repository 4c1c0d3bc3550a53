import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptReply } from '../../functions/src/adapters/accept-reply.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { undoReply } from '../../functions/src/adapters/undo-reply.ts'
import { sweepReplies } from '../../functions/src/delivery/sweep-replies.ts'
import { takeInReply } from '../../functions/src/delivery/take-in-reply.ts'
import { queuedReply, ticketSample } from '../../functions/src/delivery/testing/samples.ts'
import { defaultStatuses, type Ticket } from '../../domain/ticket/index.ts'
import { newReply } from '../../domain/reply/index.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

beforeAll(async () => {
  useEmulator('smtp://127.0.0.1:1')
  await seedTeam()
})
afterAll(() => db().terminate())

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000)

/** What a browser writes when an agent answers: the message, and the ticket one version on. */
async function answer(sendAt: Date, hasBcc = false) {
  const { ticketId, messageId: first } = await seedTicket()
  const messageId = newId()
  const ticket = ticketSample({ lastMessageId: first })
  const reply = newReply(
    {
      ...{ ticket, messageId, baseVersion: 1, by: 'mara', text: 'Turn it up.', html: '', hasBcc, sendAt },
      ...{ from: { name: '', address: '' }, to: queuedReply().to, cc: [], attachments: [] },
      status: defaultStatuses.find(({ id }) => id === 'answered')!,
    },
    new Date(),
  )
  const path = `tickets/${ticketId}/messages/${messageId}`
  await db().doc(path).set(reply.message)
  if (hasBcc) {
    const bcc = [{ name: '', address: 'boss@example.org' }]
    await db().doc(`tickets/${ticketId}/bcc/${messageId}`).set({ bcc, by: 'mara', at: new Date() })
  }
  await db().doc(`tickets/${ticketId}`).update(reply.ticket)
  return { ticketId, messageId, first, path }
}
const entriesOf = async (messageId: string) =>
  (await db().collection('outbox').where('messageId', '==', messageId).get()).size

describe('a reply that can be taken back', () => {
  it('is not taken in before its time, by nobody', async () => {
    const { ticketId, messageId, path } = await answer(inSeconds(30))
    await db()
      .doc(path)
      .update({ at: inSeconds(-120) })
    await acceptReply(ticketId, messageId, new Date())
    await sweepReplies()
    expect(await entriesOf(messageId)).toBe(0)
    await acceptReply(ticketId, messageId, inSeconds(31))
    expect(await entriesOf(messageId)).toBe(1)
  })

  it('waits in its trigger and leaves at its time', async () => {
    const { ticketId, messageId } = await answer(inSeconds(1))
    const sendAt = inSeconds(1)
    const taken = takeInReply(ticketId, messageId, sendAt)
    expect(await entriesOf(messageId)).toBe(0)
    await taken
    expect(Date.now()).toBeGreaterThanOrEqual(sendAt.getTime())
    expect(await entriesOf(messageId)).toBe(1)
  })

  it('is gone once it is taken back, with its blind copies, and the ticket is as it was', async () => {
    const { ticketId, messageId, first, path } = await answer(inSeconds(30), true)
    expect(await undoReply(ticketId, messageId, 'mara', new Date())).toEqual({
      kind: 'undone',
      baseVersion: 3,
    })
    expect(await read(path)).toBeUndefined()
    expect(await read(`tickets/${ticketId}/bcc/${messageId}`)).toBeUndefined()
    const ticket = (await read(`tickets/${ticketId}`)) as unknown as Ticket
    const before = ticketSample()
    expect(ticket).toMatchObject({
      ...{ version: 3, messageCount: 1, lastMessageId: first, lastAgentAt: null, updatedBy: 'mara' },
      ...{ status: before.status, waitingSince: before.waitingSince, preview: before.preview },
    })
    expect(ticket).not.toHaveProperty('beforeReply')
    expect(await readAll(`tickets/${ticketId}/events`)).toEqual({
      [`tookBack_${messageId}`]: expect.objectContaining({ type: 'tookBack', by: 'mara' }),
    })
    await acceptReply(ticketId, messageId, inSeconds(31))
    expect(await entriesOf(messageId)).toBe(0)
  })

  it('is taken back once, however often that is asked', async () => {
    const { ticketId, messageId } = await answer(inSeconds(30))
    await undoReply(ticketId, messageId, 'mara', new Date())
    expect(await undoReply(ticketId, messageId, 'mara', new Date())).toMatchObject({ kind: 'undone' })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ version: 3, messageCount: 1 })
  })

  it('is refused to a colleague, and once it has left', async () => {
    const { ticketId, messageId } = await answer(inSeconds(-1))
    expect(await undoReply(ticketId, messageId, 'lea', new Date())).toMatchObject({ kind: 'refused' })
    await acceptReply(ticketId, messageId, new Date())
    expect(await undoReply(ticketId, messageId, 'mara', new Date())).toMatchObject({ kind: 'refused' })
    expect(await undoReply(ticketId, newId(), 'mara', new Date())).toMatchObject({ kind: 'refused' })
  })

  it('either leaves or is taken back, when both happen at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { ticketId, messageId, path } = await answer(inSeconds(-1))
      const [undone] = await Promise.all([
        undoReply(ticketId, messageId, 'mara', new Date()),
        acceptReply(ticketId, messageId, new Date()),
      ])
      const sent = await entriesOf(messageId)
      expect(sent).toBe(undone.kind === 'undone' ? 0 : 1)
      expect((await read(path)) === undefined).toBe(undone.kind === 'undone')
    }
  })

  it('leaves a customer’s message alone that came meanwhile, and says what its author has read', async () => {
    const { ticketId, messageId } = await answer(inSeconds(30))
    await db()
      .doc(`tickets/${ticketId}`)
      .update({ version: 3, messageCount: 3, lastMessageId: 'news', waitingSince: new Date() })
    expect(await undoReply(ticketId, messageId, 'mara', new Date())).toEqual({
      kind: 'undone',
      baseVersion: 2,
    })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({
      version: 4,
      messageCount: 2,
      lastMessageId: 'news',
    })
  })
})
