import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '../../functions/src/adapters/firebase.ts'
import { park } from '../../functions/src/adapters/parked-store.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { mentionAgents } from '../../functions/src/delivery/mention-agents.ts'
import { startSmtpProbe, type SmtpProbe } from '../../functions/src/delivery/testing/smtp-probe.ts'
import { newId, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

const NOW = new Date()
let smtp: SmtpProbe

beforeAll(async () => {
  smtp = await startSmtpProbe(() => null)
  useEmulator(smtp.url)
  await seedTeam({
    mara: {},
    ben: { name: 'Ben Ode', email: 'ben@home.example' },
    eve: { name: 'Eve', email: 'eve@home.example', departments: ['billing'] },
    gone: { name: 'Gone', email: 'gone@home.example', active: false },
    sick: { name: 'Sick', email: 'Sick@home.example' },
  })
  await park('sick@home.example', 'Mail to it came back.', { ticketId: 't', number: '26-000421-7' }, NOW)
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

async function note(fields: Record<string, unknown>) {
  const { ticketId } = await seedTicket()
  const noteId = newId()
  await db()
    .doc(`tickets/${ticketId}/notes/${noteId}`)
    .set({ text: 'Is it in store, @Ben?', by: 'mara', at: NOW, ...fields })
  return { ticketId, noteId }
}

const entriesOf = async (noteId: string) => {
  const { docs } = await db().collection('outbox').where('messageId', '==', noteId).get()
  return docs.map((doc) => ({ id: doc.id, ...doc.data() }) as Record<string, unknown> & { id: string })
}

describe('a note that calls colleagues', () => {
  it('mails those who may see the ticket, once, however often its trigger comes', async () => {
    const { ticketId, noteId } = await note({ mentions: ['ben', 'mara', 'eve', 'gone', 'stranger'] })
    await Promise.all([1, 2, 3].map(() => mentionAgents(ticketId, noteId, NOW)))
    await mentionAgents(ticketId, noteId, NOW)
    const [entry, ...more] = await entriesOf(noteId)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ id: `${noteId}_m_ben`, kind: 'mention', state: 'queued' })

    await deliverEntry(String(entry?.id))
    await deliverEntry(String(entry?.id))
    const [mail, ...others] = smtp.caught.filter(({ raw }) => raw.includes(`.${noteId}.`))
    expect(others).toEqual([])
    expect(mail?.to).toEqual(['ben@home.example'])
    expect(mail?.raw).toContain('Mara Quill mentioned you')
    expect(mail?.raw).toContain('Is it in store, @Ben?')
    // The kind of Message-ID whose answers intake files as notes.
    expect(mail?.raw).toMatch(new RegExp(`Message-ID:\\s+<t\\.${ticketId}\\.${noteId}\\.n[0-9a-f]{8}\\.`))
  })

  it('says in the history whom it could not tell, and why', async () => {
    const { ticketId, noteId } = await note({ mentions: ['sick'] })
    await mentionAgents(ticketId, noteId, NOW)
    expect(await entriesOf(noteId)).toEqual([])
    expect((await readAll(`tickets/${ticketId}/events`))[`unmentioned_${noteId}`]).toMatchObject({
      type: 'notificationWithheld',
      why: expect.stringContaining('sick@home.example'),
    })
  })

  it.each([
    ['that is a copy which a merge made', { mentions: ['ben'], mergedFrom: 'other' }],
    ['that calls nobody', {}],
    ['that calls its author', { mentions: ['mara'] }],
  ])('%s mails nobody', async (_, fields) => {
    const { ticketId, noteId } = await note(fields)
    await mentionAgents(ticketId, noteId, NOW)
    expect(await entriesOf(noteId)).toEqual([])
  })

  it('that is gone by then is not mailed', async () => {
    const { ticketId, noteId } = await note({ mentions: ['ben'] })
    await mentionAgents(ticketId, noteId, NOW)
    await db().doc(`tickets/${ticketId}/notes/${noteId}`).delete()
    const [entry] = await entriesOf(noteId)
    await deliverEntry(String(entry?.id))
    expect(smtp.caught.filter(({ raw }) => raw.includes(`.${noteId}.`))).toEqual([])
    expect((await entriesOf(noteId))[0]).toMatchObject({
      state: 'failed',
      error: 'The note is no longer there.',
    })
  })
})
