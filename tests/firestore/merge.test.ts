import { Change } from 'firebase-functions/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '../../functions/src/adapters/firebase.ts'
import { copyMerged, removeMerged } from '../../functions/src/adapters/merge-copies.ts'
import { storeMerge, storeUnmerge } from '../../functions/src/adapters/merge-store.ts'
import { answerWanted } from '../../functions/src/callables/answer-wanted.ts'
import { dismissRelated } from '../../functions/src/callables/dismiss-related.ts'
import { restoreRelated } from '../../functions/src/callables/restore-related.ts'
import { mergeTickets } from '../../functions/src/callables/merge-tickets.ts'
import { unmergeTicket } from '../../functions/src/callables/unmerge-ticket.ts'
import { onTicketUpdated } from '../../functions/src/triggers/on-ticket-updated.ts'
import { NOW, queuedReply } from '../../functions/src/delivery/testing/samples.ts'
import { sampleMailFacts } from '../../domain/testing/index.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

beforeAll(async () => {
  useEmulator('smtp://127.0.0.1:1')
  await seedTeam()
})
afterAll(() => db().terminate())

type Heard = Parameters<typeof onTicketUpdated.run>[0]
type Call = Parameters<typeof mergeTickets.run>[0]
const support = { role: 'agent', departments: ['support'] }
const call = (data: unknown, claims: object = support) =>
  ({ data, auth: { uid: 'mara', token: claims } }) as unknown as Call
const merge = (from: string, into: string, claims?: object) => mergeTickets.run(call({ from, into }, claims))
const unmerge = (ticketId: string, claims?: object) => unmergeTicket.run(call({ ticketId }, claims))
const messagesOf = (ticketId: string) => readAll(`tickets/${ticketId}/messages`)
const eventsOf = async (ticketId: string) => Object.values(await readAll(`tickets/${ticketId}/events`))

/** Two tickets of one customer, the first with an answer that was sent and a note as well. */
async function twoTickets() {
  const source = await seedTicket({ number: '26-000002-4', version: 2, messageCount: 2, tags: ['hum'] })
  const target = await seedTicket({ number: '26-000001-9', participants: ['ann@example.org'] })
  const answerId = newId()
  const noteId = newId()
  const from = db().doc(`tickets/${source.ticketId}`)
  await from
    .collection('messages')
    .doc(answerId)
    .set(queuedReply({ state: 'sent' }))
  await from.collection('notes').doc(noteId).set({ text: 'Call her.', by: 'mara', at: NOW })
  return { source, target, answerId, noteId, from: source.ticketId, into: target.ticketId }
}

describe('mergeTickets', () => {
  it('closes one, copies its messages and notes into the other, and tells both', async () => {
    const { source, target, answerId, noteId, from, into } = await twoTickets()
    expect(await merge(from, into)).toEqual({ ticketId: into })
    expect(await read(`tickets/${from}`)).toMatchObject({ mergedInto: into, category: 'closed', version: 3 })
    expect(await read(`tickets/${into}`)).toMatchObject({
      ...{ number: '26-000001-9', messageCount: 3, version: 2, tags: ['hum'], category: 'new' },
      participants: ['ann@example.org', 'iris@example.org'],
    })
    const messages = await messagesOf(into)
    expect(Object.keys(messages).sort()).toEqual([source.messageId, target.messageId, answerId].sort())
    expect(messages[answerId]).toEqual({ ...(await messagesOf(from))[answerId], mergedFrom: from })
    expect(messages[target.messageId]).not.toHaveProperty('mergedFrom')
    expect(await read(`tickets/${into}/notes/${noteId}`)).toMatchObject({
      text: 'Call her.',
      mergedFrom: from,
    })
    expect(await eventsOf(from)).toMatchObject([
      { type: 'merged', by: 'mara', to: { number: '26-000001-9' } },
    ])
    expect(await eventsOf(into)).toMatchObject([
      { type: 'merged', by: 'mara', from: { ticketId: from, number: '26-000002-4' }, to: null },
    ])
  })

  it('done twice, or by two at once, is done once', async () => {
    const { from, into } = await twoTickets()
    await Promise.all([merge(from, into), merge(from, into)])
    await merge(from, into)
    expect(await read(`tickets/${into}`)).toMatchObject({ messageCount: 3, version: 2 })
    expect(await eventsOf(into)).toHaveLength(1)
  })

  it('goes on where a crash left it', async () => {
    const { from, into } = await twoTickets()
    const merged = await storeMerge(from, into, 'mara', NOW)
    expect(Object.keys(await messagesOf(into))).toHaveLength(1)
    if (merged.kind !== 'merged') throw new Error(merged.why)
    await copyMerged(merged)
    expect(Object.keys(await messagesOf(into))).toHaveLength(3)
  })

  it('is finished, and so is its undoing, by who hears that the ticket was changed', async () => {
    const { target, from, into } = await twoTickets()
    const ref = db().doc(`tickets/${from}`)
    const heard = async (act: () => Promise<unknown>) => {
      const before = await ref.get()
      await act()
      const data = Change.fromObjects(before, await ref.get())
      await onTicketUpdated.run({ id: newId(), data, params: { ticketId: from } } as unknown as Heard)
    }
    await heard(() => storeMerge(from, into, 'mara', NOW))
    expect(Object.keys(await messagesOf(into))).toHaveLength(3)
    await heard(() => storeUnmerge(from, 'mara', NOW))
    expect(Object.keys(await messagesOf(into))).toEqual([target.messageId])
    expect((await eventsOf(into)).map(({ type }) => type).sort()).toEqual(['merged', 'unmerged'])
  })

  it('copies nothing when it was undone before the copying', async () => {
    const { from, into } = await twoTickets()
    const merged = await storeMerge(from, into, 'mara', NOW)
    if (merged.kind !== 'merged') throw new Error(merged.why)
    await unmerge(from)
    await copyMerged(merged)
    expect(Object.keys(await messagesOf(into))).toHaveLength(1)
    expect((await eventsOf(into)).map(({ type }) => type)).toEqual(['unmerged'])
  })

  it('copies a long conversation with large messages in several commits', async () => {
    const { from, into } = await twoTickets()
    const text = 'x'.repeat(150_000)
    const writer = db().bulkWriter()
    for (let n = 0; n < 60; n++) {
      void writer.create(db().doc(`tickets/${from}/messages/${newId()}`), {
        ...queuedReply({ state: 'sent', text }),
      })
    }
    await writer.close()
    await db().doc(`tickets/${from}`).update({ messageCount: 62 })
    await merge(from, into)
    expect(Object.keys(await messagesOf(into))).toHaveLength(63)
  })

  it('waits until an answer has left', async () => {
    const { from, into } = await twoTickets()
    await db().doc(`tickets/${from}/messages/${newId()}`).set(queuedReply())
    await expect(merge(from, into)).rejects.toThrow('still being sent')
    expect(await read(`tickets/${from}`)).toMatchObject({ mergedInto: null })
  })

  it('is for agents who see both, and says why it is refused', async () => {
    const { from, into } = await twoTickets()
    const elsewhere = await seedTicket({ departmentId: 'billing' })
    await expect(merge(from, elsewhere.ticketId)).rejects.toThrow('no such ticket')
    await expect(merge(elsewhere.ticketId, into)).rejects.toThrow('no such ticket')
    await expect(merge(from, from)).rejects.toThrow('itself')
    await expect(merge(from, 'a/b')).rejects.toThrow('Please check: into.')
    await expect(merge(from, into, {})).rejects.toThrow('Only agents')
    await merge(from, into)
    await expect(merge(into, from)).rejects.toThrow('has been merged itself')
  })
})

describe('unmergeTicket', () => {
  it('makes both what they were, and answers keep what became of them', async () => {
    const { target, answerId, noteId, from, into } = await twoTickets()
    const before = await Promise.all([read(`tickets/${from}`), read(`tickets/${into}`)])
    await merge(from, into)
    await db()
      .doc(`tickets/${into}/messages/${answerId}`)
      .update({ state: 'bounced', error: 'Nobody there.' })
    expect(await unmerge(from)).toEqual({ ticketId: from })
    const moving = { version: expect.any(Number), updatedAt: expect.any(Date) }
    const absent = { related: [], undelivered: null }
    expect(await read(`tickets/${from}`)).toEqual({ ...before[0], ...moving, related: [] })
    expect(await read(`tickets/${into}`)).toEqual({ ...before[1], ...moving, ...absent })
    expect(Object.keys(await messagesOf(into))).toEqual([target.messageId])
    expect(await read(`tickets/${into}/notes/${noteId}`)).toBeUndefined()
    expect((await messagesOf(from))[answerId]).toMatchObject({ state: 'bounced', error: 'Nobody there.' })
    expect((await eventsOf(into)).map(({ type }) => type).sort()).toEqual(['merged', 'unmerged'])
    await expect(unmerge(from)).rejects.toThrow('not merged')
  })

  it('leaves alone what was written since, and can be merged again', async () => {
    const { from, into } = await twoTickets()
    await merge(from, into)
    const later = newId()
    await db()
      .doc(`tickets/${into}/messages/${later}`)
      .set(queuedReply({ state: 'sent' }))
    await db().doc(`tickets/${into}`).update({ version: 3, messageCount: 4 })
    await unmerge(from)
    expect(await messagesOf(into)).toHaveProperty(later)
    expect(await read(`tickets/${into}`)).toMatchObject({ messageCount: 2, version: 4 })
    await merge(from, into)
    expect(Object.keys(await messagesOf(into))).toHaveLength(4)
    expect(await read(`tickets/${into}`)).toMatchObject({ messageCount: 4 })
  })

  it('removes nothing when it was merged again before the removing', async () => {
    const { from, into } = await twoTickets()
    await merge(from, into)
    await unmerge(from)
    const { version } = (await read(`tickets/${from}`)) as { version: number }
    await merge(from, into)
    await removeMerged({ sourceId: from, targetId: into, version })
    expect(Object.keys(await messagesOf(into))).toHaveLength(3)
  })

  it('is for agents who see both', async () => {
    const { from, into } = await twoTickets()
    await merge(from, into)
    await db().doc(`tickets/${into}`).update({ departmentId: 'billing' })
    await expect(unmerge(from)).rejects.toThrow('no such ticket')
    expect(await read(`tickets/${from}`)).toMatchObject({ mergedInto: into })
  })
})

describe('dismissRelated', () => {
  const hint = { kind: 'mayBelongTo', ticketId: 'other', number: '26-000009-1', why: 'It names it.' } as const

  it('takes the hint away once, and tells it', async () => {
    const { ticketId } = await seedTicket({ related: [hint, { ...hint, ticketId: 'kept' }] })
    const dismiss = () => dismissRelated.run(call({ ticketId, relatedId: 'other' }))
    await dismiss()
    await dismiss()
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ related: [{ ticketId: 'kept' }] })
    expect(await eventsOf(ticketId)).toMatchObject([{ type: 'relatedDismissed', by: 'mara', from: hint }])
  })

  it('can be taken back, once', async () => {
    const { ticketId } = await seedTicket({ related: [hint] })
    const { eventId } = await dismissRelated.run(call({ ticketId, relatedId: 'other' }))
    const restore = (id: string | null) => restoreRelated.run(call({ ticketId, eventId: id }))
    await restore(eventId)
    await restore(eventId)
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ related: [hint] })
    expect((await eventsOf(ticketId)).map(({ type }) => type).sort()).toEqual([
      ...['relatedDismissed', 'relatedRestored'],
    ])
    await expect(restore('replied_somewhere')).rejects.toThrow('nothing to take back')
  })

  it('is for agents of its department', async () => {
    const { ticketId } = await seedTicket({ departmentId: 'billing', related: [hint] })
    await expect(dismissRelated.run(call({ ticketId, relatedId: 'other' }))).rejects.toThrow('no such ticket')
  })
})

describe('answerWanted', () => {
  const quiet = { mail: sampleMailFacts({ nature: 'thanks', natureWhy: 'It only says thanks.' }) }
  const done = { status: 'resolved', category: 'solved', bucket: 'done', waitingSince: null } as const
  const want = (data: object, claims?: object) => answerWanted.run(call(data, claims))

  it('brings the ticket back, once', async () => {
    const wanted = await seedTicket(done, quiet)
    await want(wanted)
    await want(wanted)
    const { ticketId, messageId } = wanted
    expect(await read(`tickets/${ticketId}`)).toMatchObject({
      category: 'open',
      bucket: 'active',
      waitingSince: NOW,
    })
    expect(await read(`tickets/${ticketId}/messages/${messageId}`)).toMatchObject({
      mail: { nature: 'request' },
    })
    expect((await eventsOf(ticketId)).map(({ type }) => type).sort()).toEqual(['answerWanted', 'status'])
  })

  it('is for agents of its department, about a message that is there, on a ticket that is not merged', async () => {
    const { ticketId, messageId } = await seedTicket({ ...done, departmentId: 'billing' }, quiet)
    await expect(want({ ticketId, messageId })).rejects.toThrow('no such ticket')
    const { from, into } = await twoTickets()
    await expect(want({ ticketId: from, messageId: 'none' })).rejects.toThrow('no longer there')
    await merge(from, into)
    await expect(want({ ticketId: from, messageId: 'none' })).rejects.toThrow('has been merged')
  })
})
