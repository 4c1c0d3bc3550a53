import { makeOwnMessageId, makeReplyAddress } from '@emberdesk/domain/mail'
import { bounceMail } from '@emberdesk/domain/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { intakeHarness, rawMail, testTokens } from '../intake/testing/harness.ts'

const ids = { ticketId: 'a'.repeat(20), messageId: 'b'.repeat(20) }
const mailId = makeOwnMessageId(testTokens, 'tallowpine.example', { ...ids, kind: 'r' })
const to = makeReplyAddress(testTokens, 'support@tallowpine.example', ids.ticketId)
const recipient = 'iris@example.org'

let desk: ReturnType<typeof intakeHarness>
beforeEach(() => {
  desk = intakeHarness()
})
const receive = (raw: string | Buffer, envelope = { from: '', to: [to] }) =>
  desk.mailIntake.receive(Buffer.from(raw), envelope)

describe('a bounce that comes in', () => {
  it('is handed on with what proves it, before anything else is done with it', async () => {
    const why = 'It reports that the mail to iris@example.org came back.'
    desk.bounces.answer = { outcome: 'appended', ...ids, number: '26-000421-7', why }
    expect(await receive(bounceMail({ to, recipient, mailId }))).toEqual(desk.bounces.answer)
    expect(desk.bounces.claimed).toMatchObject([
      {
        own: [{ ...ids, kind: 'r' }],
        ticketIds: [ids.ticketId],
        rawPath: expect.stringMatching(/^raw\//),
        bounce: { kind: 'delivery', recipients: [{ address: recipient, state: 'bounced', hard: true }] },
      },
    ])
    expect(desk.store.paths(/^tickets\//)).toEqual([])
  })

  it('goes the ordinary way when it is about no mail of ours after all', async () => {
    expect(await receive(bounceMail({ to, recipient, mailId }))).toMatchObject({ outcome: 'created' })
    expect(desk.bounces.claimed).toHaveLength(1)
  })

  it.each([
    [
      'without any token of ours',
      bounceMail({ to: 'support@tallowpine.example', recipient, mailId: '<x@y.example>' }),
    ],
    [
      'with a forged one',
      bounceMail({
        to: 'support@tallowpine.example',
        recipient,
        mailId: mailId.replace(/[0-9a-f]{16}@/, '0123456789abcdef@'),
      }),
    ],
  ])('is not even asked about %s', async (_what, raw) => {
    const envelope = { from: '', to: ['support@tallowpine.example'] }
    expect(await receive(raw, envelope)).toMatchObject({ outcome: 'created' })
    expect(desk.bounces.claimed).toEqual([])
  })

  it('is none when a customer answers our mail, whatever he writes about', async () => {
    const headers = { 'Message-ID': '<1@x>', 'In-Reply-To': mailId, Subject: 'Re: Undeliverable' }
    const raw = rawMail(headers, 'Your mail to iris@example.org was not delivered: 550 5.1.1 user unknown')
    await receive(raw, { from: recipient, to: [to] })
    expect(desk.bounces.claimed).toEqual([])
  })

  it('in plain words with the mail attached is one', async () => {
    const raw = [
      'From: MAILER-DAEMON@mx.example.org',
      `To: ${to}`,
      'Subject: failure notice',
      'Message-ID: <plain@mx.example.org>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Hi. This is the qmail-send program at mx.example.org.',
      `<${recipient}>:`,
      'Sorry, no mailbox here by that name. (#5.1.1)',
      '--b',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: ${mailId}`,
      'Subject: Re: The lamp',
      '',
      'Turn it off.',
      '--b--',
      '',
    ].join('\r\n')
    await receive(raw)
    expect(desk.bounces.claimed).toMatchObject([
      { own: [{ ...ids, kind: 'r' }], bounce: { recipients: [{ address: recipient, hard: true }] } },
    ])
  })
})
