import {
  composeAutoAnswer,
  composeNotification,
  composeReply,
  type OutgoingMail,
} from '@emberdesk/domain/mail-out'
import type { Attachment } from '@emberdesk/domain/message'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import {
  customerMessage,
  department,
  queuedReply,
  ticketSample,
  TICKET_ID,
  NOW,
} from '../delivery/testing/samples.ts'
import { headerLines, startSmtpProbe, type SmtpProbe, type Verdict } from '../delivery/testing/smtp-probe.ts'
import { smtpTransport } from './mail-transport.ts'

const MAIL_ID = `<t.${TICKET_ID}.message0000000000002.r.0123456789abcdef@tallowpine.example>`
const REPLY_ADDRESS = `support+${TICKET_ID}.0123456789abcdef@tallowpine.example`
const from = { name: 'Mara Quill via Support', address: 'support@tallowpine.example' }
const files = {
  open: async (path: string) =>
    path.endsWith('missing') ? null : { size: 5, stream: Readable.from([Buffer.from('%PDF-')]) },
}

let probe: SmtpProbe | undefined
let silent: Server | undefined
afterEach(async () => {
  await probe?.close()
  silent?.close()
  probe = silent = undefined
})

async function send(mail: OutgoingMail, verdict?: Verdict) {
  probe = await startSmtpProbe(verdict)
  const outcome = await smtpTransport(probe.url, files).send(mail)
  return { outcome, caught: probe.caught }
}

function reply(change: Partial<Parameters<typeof composeReply>[0]['message']> = {}): OutgoingMail {
  return composeReply({
    ticket: { ...ticketSample(), id: TICKET_ID },
    message: queuedReply({ from, ...change }),
    recipient: { name: 'Iris Vale', address: 'iris@example.org' },
    mailId: MAIL_ID,
    replyAddress: REPLY_ADDRESS,
    signature: '',
    answered: customerMessage(),
    parent: customerMessage({ references: ['<zero@example.org>'] }),
  })
}

/** Without MIME's own, whose boundary is new each time. */
const ownHeaders = (raw: string) => headerLines(raw).filter((line) => !/^(Content-|MIME-)/i.test(line))

describe('a conversation with a mail server', () => {
  it('carries a reply with these headers and no others', async () => {
    const { outcome, caught } = await send(reply())
    expect(outcome).toEqual({ kind: 'done' })
    expect(caught[0]).toMatchObject({ from: REPLY_ADDRESS, to: ['iris@example.org'] })
    expect(ownHeaders(caught[0]?.raw ?? '')).toEqual([
      'From: Mara Quill via Support <support@tallowpine.example>',
      'To: Iris Vale <iris@example.org>',
      `Reply-To: Mara Quill via Support <${REPLY_ADDRESS}>`,
      `In-Reply-To: <first@example.org>`,
      'References: <zero@example.org> <first@example.org>',
      'Subject: Re: The arc lamp hums [#26-000421-7]',
      `Message-ID: ${MAIL_ID}`,
      'Date: Sun, 22 Nov 2026 12:01:00 +0000',
    ])
  })

  it('carries an automatic answer under the null sender, marked so that no machine answers it', async () => {
    const mail = composeAutoAnswer({
      number: '26-000421-7',
      department,
      message: customerMessage(),
      recipient: { name: 'Iris Vale', address: 'iris@example.org' },
      mailId: MAIL_ID,
      replyAddress: REPLY_ADDRESS,
      date: NOW,
    })
    const { caught } = await send(mail)
    expect(caught[0]).toMatchObject({ from: '', to: ['iris@example.org'] })
    expect(ownHeaders(caught[0]?.raw ?? '')).toEqual([
      'Auto-Submitted: auto-replied',
      'X-Auto-Response-Suppress: All',
      'X-Emberdesk-Loop: tallowpine.example',
      'From: Support <support@tallowpine.example>',
      'To: Iris Vale <iris@example.org>',
      `Reply-To: Support <${REPLY_ADDRESS}>`,
      'In-Reply-To: <first@example.org>',
      'References: <first@example.org>',
      'Subject: We have your request 26-000421-7 [#26-000421-7]',
      `Message-ID: ${MAIL_ID}`,
      'Date: Sun, 22 Nov 2026 12:00:00 +0000',
    ])
  })

  it('names the ticket’s own address as sender where the server takes no null sender, and remembers that', async () => {
    probe = await startSmtpProbe(undefined, { nullSender: '501 5.1.7 No sender given' })
    const transport = smtpTransport(probe.url, files)
    const automatic = { ...reply(), envelopeFrom: '' }
    for (const mail of [automatic, automatic]) expect(await transport.send(mail)).toEqual({ kind: 'done' })
    expect(probe.caught.map(({ from }) => from)).toEqual([REPLY_ADDRESS, REPLY_ADDRESS])
    expect(await transport.send({ ...automatic, replyTo: null })).toEqual({ kind: 'done' })
    expect(probe.caught.at(-1)?.from).toBe(from.address)
  })

  it('keeps a null sender where only the recipient is refused', async () => {
    const { outcome, caught } = await send({ ...reply(), envelopeFrom: '' }, () => '550 5.1.1 No such user')
    expect(outcome.kind).toBe('permanent')
    expect(caught).toEqual([])
  })

  it('carries a notification to an operator', async () => {
    const mail = composeNotification({
      ticket: { ...ticketSample(), id: TICKET_ID },
      department,
      message: customerMessage(),
      recipient: { name: 'Mara Quill', address: 'mara@home.example' },
      mailId: MAIL_ID,
      publicUrl: 'https://desk.example',
      date: NOW,
    })
    const { caught } = await send(mail)
    expect(caught[0]).toMatchObject({ from: '', to: ['mara@home.example'] })
    expect(ownHeaders(caught[0]?.raw ?? '')).toEqual([
      'Auto-Submitted: auto-generated',
      'X-Auto-Response-Suppress: All',
      'X-Emberdesk-Loop: tallowpine.example',
      'Precedence: bulk',
      'From: Support <support@tallowpine.example>',
      'To: Mara Quill <mara@home.example>',
      'In-Reply-To: <first@example.org>',
      'References: <first@example.org>',
      'Subject: Iris Vale: The arc lamp hums [#26-000421-7]',
      `Message-ID: ${MAIL_ID}`,
      'Date: Sun, 22 Nov 2026 12:00:00 +0000',
    ])
  })

  it('makes no header of what a name, a subject or a file name carries', async () => {
    const evil = 'x\r\nBcc: victim@example.org\r\n\r\nbody'
    const file: Attachment = {
      name: evil,
      type: evil,
      size: 5,
      sha256: '',
      cid: null,
      path: `attachments/${TICKET_ID}/uploads/mara/1`,
    }
    const { caught } = await send(
      reply({
        from: { ...from, name: evil },
        to: [{ name: evil, address: 'iris@example.org' }],
        subject: evil,
        attachments: [file],
      }),
    )
    expect(caught[0]?.to).toEqual(['iris@example.org'])
    expect(caught[0]?.raw).not.toMatch(/^bcc/im)
  })

  it('tells a mail service which mail it is, in a way that survives the conversation', async () => {
    probe = await startSmtpProbe()
    await smtpTransport(probe.url, files, 'smtp.sendgrid.net').send(reply())
    const raw = (probe.caught[0]?.raw ?? '').replace(/\r?\n[ \t]+/g, ' ')
    const argument = /^X-SMTPAPI: (.*)$/im.exec(raw)?.[1] ?? ''
    expect(JSON.parse(argument)).toEqual({ unique_args: { deskMail: MAIL_ID } })
  })

  it('carries an attachment from Storage', async () => {
    const path = `attachments/${TICKET_ID}/uploads/mara/abc`
    const file = { name: 'Rechnung Ä.pdf', type: 'application/pdf', size: 5, sha256: '', cid: null, path }
    const { caught } = await send(reply({ attachments: [file] }))
    expect(caught[0]?.raw).toContain('Content-Type: application/pdf')
    expect(caught[0]?.raw).toContain('Content-Disposition: attachment;')
    expect(caught[0]?.raw).toContain(Buffer.from('%PDF-').toString('base64'))
  })

  it('tries again later when a file cannot be read, and the server gets no half a mail', async () => {
    const path = `attachments/${TICKET_ID}/uploads/mara/missing`
    const file = { name: 'a', type: 'text/plain', size: 5, sha256: '', cid: null, path }
    const { outcome, caught } = await send(reply({ attachments: [file] }))
    expect(outcome.kind).toBe('temporary')
    expect(caught).toEqual([])
  })

  it.each([
    ['550 5.1.1 No such user', 'permanent'],
    ['552 5.2.2 Mailbox full for good', 'permanent'],
    ['451 4.7.1 Greylisted', 'temporary'],
    ['421 4.3.2 Going down', 'temporary'],
  ])('takes %s as %s', async (said, kind) => {
    const { outcome } = await send(reply(), () => said)
    expect(outcome).toMatchObject({ kind, error: expect.stringContaining(said.slice(4)) })
  })

  it('takes an address that is none as permanent, without asking any server', async () => {
    const transport = smtpTransport('smtp://127.0.0.1:1', files)
    const outcome = await transport.send({ ...reply(), envelopeTo: 'a b@example.org' })
    expect(outcome).toEqual({
      kind: 'permanent',
      error: 'a b@example.org is not an address mail can be sent to.',
    })
  })

  it('takes a server that is not there as a reason to try again', async () => {
    const outcome = await smtpTransport('smtp://127.0.0.1:1', files).send(reply())
    expect(outcome).toEqual({ kind: 'temporary', error: 'The outgoing mail server cannot be reached.' })
  })

  it('gives up on a server that says nothing, well before the lease ends', { timeout: 15_000 }, async () => {
    const server = createServer((socket) => socket.on('error', () => undefined))
    silent = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const outcome = await smtpTransport(`smtp://127.0.0.1:${port}`, files).send(reply())
    expect(outcome).toEqual({ kind: 'temporary', error: 'The outgoing mail server did not answer in time.' })
  })
})
