import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptReply } from '../../functions/src/adapters/accept-reply.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { sweepOutbox } from '../../functions/src/delivery/sweep-outbox.ts'
import { sweepReplies } from '../../functions/src/delivery/sweep-replies.ts'
import { queuedReply } from '../../functions/src/delivery/testing/samples.ts'
import {
  headerLines,
  startSmtpProbe,
  type SmtpProbe,
} from '../../functions/src/delivery/testing/smtp-probe.ts'
import type { Message } from '../../domain/message/index.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

const GONE = 'gone@example.org'
const BUSY = 'busy@example.org'
let smtp: SmtpProbe
let busy = true

beforeAll(async () => {
  smtp = await startSmtpProbe((recipient) => {
    if (recipient === GONE) return '550 5.1.1 No such user'
    return recipient === BUSY && busy ? '451 4.7.1 Greylisted' : null
  })
  useEmulator(smtp.url)
  await seedTeam()
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

async function seedReply(change: Partial<Message> = {}) {
  const { ticketId } = await seedTicket()
  const messageId = newId()
  const path = `tickets/${ticketId}/messages/${messageId}`
  await db().doc(path).set(queuedReply(change))
  return { ticketId, messageId, path }
}

const entriesOf = async (messageId: string) => {
  const { docs } = await db().collection('outbox').where('messageId', '==', messageId).get()
  return docs.map((doc) => ({ id: doc.id, ...doc.data() }) as Record<string, unknown> & { id: string })
}
const deliverAll = async (messageId: string) => {
  for (const { id } of await entriesOf(messageId)) await deliverEntry(id)
}
const caughtBy = (address: string, messageId: string) =>
  smtp.caught.filter(({ to, raw }) => to.includes(address) && raw.includes(`.${messageId}.`))
const to = (...addresses: string[]) => addresses.map((address) => ({ name: '', address }))

describe('an agent’s answer', () => {
  it('goes from the message through the outbox to a mail server, and says so', async () => {
    const { ticketId, messageId, path } = await seedReply()
    await acceptReply(ticketId, messageId, new Date())
    await deliverAll(messageId)

    expect(caughtBy('iris@example.org', messageId)).toHaveLength(1)
    const message = await read(path)
    expect(message).toMatchObject({
      state: 'sent',
      from: { name: 'Mara Quill via Support', address: 'support@tallowpine.example' },
      subject: 'Re: The arc lamp hums [#26-000421-7]',
    })
    const [mail] = caughtBy('iris@example.org', messageId)
    expect(headerLines(mail?.raw ?? '')).toEqual(
      expect.arrayContaining([
        `Message-ID: ${String(message?.messageId)}`,
        'In-Reply-To: <first@example.org>',
        'References: <first@example.org>',
      ]),
    )
    expect(await readAll(`tickets/${ticketId}/events`)).toEqual({
      [`replied_${messageId}`]: expect.objectContaining({ type: 'replied', by: 'mara', to: messageId }),
    })
  })

  it('hangs below our auto-answer when the request came by form and had no Message-ID', async () => {
    const first = await seedTicket({ channel: 'form' }, { channel: 'form', messageId: null })
    const messageId = newId()
    await db().doc(`tickets/${first.ticketId}/messages/${messageId}`).set(queuedReply())
    await acceptReply(first.ticketId, messageId, new Date())
    await deliverAll(messageId)
    const parent = `<t\\.${first.ticketId}\\.${first.messageId}\\.a\\.[0-9a-f]{16}@tallowpine\\.example>`
    const [mail] = caughtBy('iris@example.org', messageId)
    expect(headerLines(mail?.raw ?? '')).toContainEqual(
      expect.stringMatching(new RegExp(`^In-Reply-To: ${parent}$`)),
    )
  })

  it('is accepted once and sent once, however often its triggers come', async () => {
    const { ticketId, messageId } = await seedReply()
    await Promise.all([1, 2, 3].map(() => acceptReply(ticketId, messageId, new Date())))
    const [entry, ...more] = await entriesOf(messageId)
    expect(more).toEqual([])
    await Promise.all([1, 2, 3].map(() => deliverEntry(String(entry?.id))))
    await deliverEntry(String(entry?.id))
    expect(caughtBy('iris@example.org', messageId)).toHaveLength(1)
  })

  it('goes to each recipient as a mail of its own, and is sent when all have it', async () => {
    const copied = to('two@example.org', 'TWO@example.org', 'support+x@tallowpine.example')
    const { ticketId, messageId, path } = await seedReply({ cc: copied })
    await acceptReply(ticketId, messageId, new Date())
    const entries = await entriesOf(messageId)
    expect(entries).toHaveLength(2)
    await deliverEntry(String(entries[0]?.id))
    expect(await read(path)).toMatchObject({ state: 'queued' })
    await deliverEntry(String(entries[1]?.id))
    expect(await read(path)).toMatchObject({ state: 'sent', cc: to('two@example.org') })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({
      participants: ['iris@example.org', 'two@example.org'],
      updatedBy: 'system',
    })
  })

  it('fails for good, with a sentence and an event, when a server knows no such recipient', async () => {
    const { ticketId, messageId, path } = await seedReply({ cc: to(GONE) })
    await acceptReply(ticketId, messageId, new Date())
    await deliverAll(messageId)
    const error = `The mail server refused the mail to ${GONE}: 550 5.1.1 No such user`
    expect(await read(path)).toMatchObject({ state: 'failed', error })
    expect(caughtBy('iris@example.org', messageId)).toHaveLength(1)
    const events = Object.values(await readAll(`tickets/${ticketId}/events`))
    expect(events).toContainEqual(expect.objectContaining({ type: 'deliveryFailed', why: error }))
  })

  it('waits a minute when the server is busy, and goes out with the next sweep', async () => {
    const { ticketId, messageId, path } = await seedReply({ to: to(BUSY) })
    await acceptReply(ticketId, messageId, new Date())
    await deliverAll(messageId)
    const [entry] = await entriesOf(messageId)
    expect(entry).toMatchObject({ state: 'queued', attempts: 1 })
    const wait = (entry?.nextTryAt as { toMillis(): number }).toMillis() - Date.now()
    expect(wait).toBeGreaterThan(50_000)
    expect(await read(path)).toMatchObject({ state: 'queued', error: null })

    busy = false
    await db().doc(`outbox/${entry?.id}`).update({ nextTryAt: new Date() })
    await sweepOutbox(new Date(Date.now() + 10_000))
    expect(await read(path)).toMatchObject({ state: 'sent' })
    busy = true
  })

  it.each([
    ['the requester has no address', { to: [] }, /^The requester has no mail address\./],
    ['it is addressed to the desk alone', { to: to('support@tallowpine.example') }, /desk itself/],
    [
      'it has too many recipients',
      { to: to(...Array.from({ length: 31 }, (_, n) => `p${n}@example.org`)) },
      /30 people/,
    ],
    ['the address is none', { to: to('iris at example') }, /^iris at example is not an address/],
  ])('fails with a sentence when %s', async (_why, change, sentence) => {
    const { ticketId, messageId, path } = await seedReply(change)
    await db().doc(`tickets/${ticketId}`).update({ 'requester.email': '' })
    await acceptReply(ticketId, messageId, new Date())
    await deliverAll(messageId)
    expect(await read(path)).toMatchObject({ state: 'failed', error: expect.stringMatching(sentence) })
  })

  it('does not carry a file of another ticket', async () => {
    const path = 'attachments/another/x/1'
    const file = { name: 'a', type: 'text/plain', size: 1, sha256: '', cid: null, path }
    const reply = await seedReply({ attachments: [file] })
    await acceptReply(reply.ticketId, reply.messageId, new Date())
    await deliverAll(reply.messageId)
    expect(await read(reply.path)).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/does not belong/),
    })
    expect(caughtBy('iris@example.org', reply.messageId)).toEqual([])
  })

  it('is found by the sweep when its trigger got lost, and when a crash left its state behind', async () => {
    const long = new Date(Date.now() - 120_000)
    const lost = await seedReply({ at: long })
    const crashed = await seedReply({ at: long })
    await acceptReply(crashed.ticketId, crashed.messageId, new Date())
    for (const { id } of await entriesOf(crashed.messageId))
      await db().doc(`outbox/${id}`).update({ state: 'sent' })

    await sweepReplies()
    await deliverAll(lost.messageId)
    expect(await read(lost.path)).toMatchObject({ state: 'sent' })
    expect(await read(crashed.path)).toMatchObject({ state: 'sent' })
    expect(caughtBy('iris@example.org', lost.messageId)).toHaveLength(1)
  })

  it('is sent again under the same Message-ID when an instance died with it in hand, after its lease', async () => {
    const { ticketId, messageId, path } = await seedReply()
    await acceptReply(ticketId, messageId, new Date())
    const [entry] = await entriesOf(messageId)
    const ref = db().doc(`outbox/${entry?.id}`)
    await ref.update({ state: 'leased', attempts: 1, nextTryAt: new Date(Date.now() + 60_000) })
    expect(await deliverEntry(String(entry?.id))).toBe(false)
    await ref.update({ nextTryAt: new Date() })
    expect(await deliverEntry(String(entry?.id))).toBe(true)
    const mailId = String((await read(path))?.messageId)
    expect(caughtBy('iris@example.org', messageId)[0]?.raw).toContain(mailId)
  })
})
