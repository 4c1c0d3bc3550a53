import { simpleParser } from 'mailparser'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptReply } from '../../functions/src/adapters/accept-reply.ts'
import { sanitizeAgentHtml } from '../../functions/src/adapters/agent-html.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { smtpTransport } from '../../functions/src/adapters/mail-transport.ts'
import { compose } from '../../functions/src/delivery/compose.ts'
import { queuedReply } from '../../functions/src/delivery/testing/samples.ts'
import { startSmtpProbe, type SmtpProbe } from '../../functions/src/delivery/testing/smtp-probe.ts'
import type { Message } from '../../domain/message/index.ts'
import { outboxEntrySchema } from '../../domain/outbox/index.ts'
import { plain } from '../../functions/src/adapters/plain.ts'
import { vectors } from '../e2e/hostile-html/vectors.ts'
import { newId, read, seedTeam, seedTicket, useEmulator } from './support/store.ts'

const CID = 'abc123@picture.emberdesk'
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
/** All that an element of an answer without pictures may carry. */
const HARMLESS =
  /^(?: href="(?:https?:\/\/|mailto:)[^"]*" target="_blank" rel="noopener noreferrer nofollow"| start="\d*"| \/)*$/i
let smtp: SmtpProbe

beforeAll(async () => {
  smtp = await startSmtpProbe(() => null)
  useEmulator(smtp.url)
  await seedTeam()
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

async function accept(change: (ticketId: string) => Partial<Message>) {
  const { ticketId } = await seedTicket()
  const messageId = newId()
  const path = `tickets/${ticketId}/messages/${messageId}`
  await db()
    .doc(path)
    .set(queuedReply(change(ticketId)))
  await acceptReply(ticketId, messageId, new Date())
  return { messageId, message: (await read(path)) as unknown as Message }
}

const fileOf = (ticketId: string, cid: string | null, name = 'lamp.png') => ({
  ...{ name, type: 'image/png', size: PNG.length, sha256: 'a'.repeat(64), cid },
  path: `attachments/${ticketId}/uploads/mara/${'a'.repeat(64)}`,
})

describe('an agent’s formatted answer', () => {
  it('is stored clean, and goes out as text, HTML and its pictures', async () => {
    const { messageId, message } = await accept((ticketId) => ({
      text: 'Turn it off.\n\n[lamp.png]',
      html: `<p>Turn it <strong onclick="x()">off</strong>.</p><p><img src="cid:${CID}" alt="lamp.png"><img src="https://a.example/x"></p>`,
      attachments: [fileOf(ticketId, CID), fileOf(ticketId, 'gone@x', 'plan.png')],
    }))
    expect(message.html).toBe(
      `<p>Turn it <strong>off</strong>.</p><p><img src="cid:${CID}" alt="lamp.png" /></p>`,
    )
    expect(message.attachments.map(({ name, cid }) => [name, cid])).toEqual([
      ['lamp.png', CID],
      ['plan.png', null],
    ])

    const { docs } = await db().collection('outbox').where('messageId', '==', messageId).get()
    const entry = outboxEntrySchema.parse(plain(docs[0]?.data()))
    const files = { open: async () => ({ size: PNG.length, stream: Readable.from([PNG]) }) }
    expect(await smtpTransport(smtp.url, files).send(await compose(entry))).toEqual({ kind: 'done' })
    const raw = smtp.caught.find(({ raw }) => raw.includes(`.${messageId}.`))?.raw ?? ''
    expect([...raw.matchAll(/^Content-Type: (multipart\/[a-z]+)/gm)].map(([, type]) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'multipart/related',
    ])
    const mail = await simpleParser(raw, { keepCidLinks: true })
    expect(mail.text).toContain('Turn it off.')
    expect(mail.html).toContain(`<img src="cid:${CID}"`)
    const inline = mail.attachments.find(({ cid }) => cid === CID)
    expect([inline?.contentDisposition, inline?.filename, inline?.content.toString('hex')]).toEqual([
      'inline',
      'lamp.png',
      PNG.toString('hex'),
    ])
    const beside = mail.attachments.find(({ filename }) => filename === 'plan.png')
    expect([beside?.contentDisposition, beside?.cid]).toEqual(['attachment', undefined])
  })

  it('stays plain when it was', async () => {
    const { message } = await accept(() => ({ text: '<b>1 < 2</b>', html: '' }))
    expect([message.text, message.html]).toEqual(['<b>1 < 2</b>', ''])
  })

  it.each(vectors)('is harmless: $kind, $name', ({ html }) => {
    const clean = sanitizeAgentHtml(html, new Set([CID]))
    expect(clean).not.toMatch(/<(?!\/?(?:p|br|h3|blockquote|pre|code|ul|ol|li|a|strong|b|em|i|s|del)\b)/)
    for (const [, attributes] of clean.matchAll(/<[a-z]+\d?([^>]*)>/g)) expect(attributes).toMatch(HARMLESS)
  })
})
