import { describe, expect, it } from 'vitest'
import type { BounceFacts } from './bounce.ts'
import { readBounce } from './read-bounce.ts'

const OWN = `<t.${'a'.repeat(20)}.${'b'.repeat(20)}.r.0123456789abcdef@tallowpine.example>`

function facts(change: Partial<BounceFacts> & { headers?: Record<string, string> } = {}): BounceFacts {
  const { headers = {}, ...over } = change
  return {
    header: (name) => (headers[name] === undefined ? [] : [headers[name]]),
    envelopeFrom: '',
    from: 'mailer-daemon@mx.example.org',
    subject: 'Undelivered Mail Returned to Sender',
    text: '',
    report: null,
    ...over,
  }
}
const dsn = (status: string, change: Parameters<typeof facts>[0] = {}) =>
  readBounce(facts({ report: { type: 'delivery-status', status, returned: '' }, ...change }))

describe('a report of delivery', () => {
  it('tells each recipient, with what was said, folded or not', () => {
    const status = [
      'Reporting-MTA: dns; mx.example.org',
      'X-Postfix-Queue-ID: 4F2A',
      '',
      'Final-Recipient: rfc822; Gone@Example.org',
      'Original-Recipient: rfc822;gone@example.org',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 <gone@example.org>: Recipient',
      '    address rejected: User unknown',
      '',
      'Final-Recipient: RFC822; <busy@example.org>',
      'Action: delayed',
      'Status: 4.4.1 (connection timed out)',
      'Will-Retry-Until: Tue, 24 Nov 2026 12:00:00 +0000',
      '',
      'Original-Recipient: rfc822;old@example.org',
      'Final-Recipient: rfc822;new@example.com',
      'Action: delivered',
      'Status: 2.0.0',
    ]
    const expected = [
      {
        ...{ address: 'gone@example.org', original: '', state: 'bounced', hard: true, status: '5.1.1' },
        detail: '550 5.1.1 <gone@example.org>: Recipient address rejected: User unknown',
      },
      { address: 'busy@example.org', state: 'delayed', hard: false, status: '4.4.1' },
      { address: 'new@example.com', original: 'old@example.org', state: 'delivered' },
    ]
    for (const end of ['\n', '\r\n', '\r', '\r\r\n']) {
      expect(dsn(status.join(end)), JSON.stringify(end)).toMatchObject({
        kind: 'delivery',
        recipients: expected,
      })
    }
  })

  it('is read without empty lines, without an action, with the fields in one group', () => {
    const status = [
      'Reporting-MTA: dns; amazonses.com',
      'Final-Recipient: rfc822; one@example.org',
      'Status: 5.2.2',
      'Final-Recipient: rfc822; two@example.org',
      'Status: 4.7.0',
      'Final-Recipient: rfc822; three@example.org',
      'Action: expanded',
    ].join('\n')
    expect(dsn(status)?.recipients).toMatchObject([
      { address: 'one@example.org', state: 'bounced', hard: false, detail: 'The mailbox is full.' },
      { address: 'two@example.org', state: 'delayed' },
      { address: 'three@example.org', state: 'relayed' },
    ])
  })

  it('with a bare code takes its reason from the words beside it', () => {
    const status = 'Final-Recipient: rfc822; gone@example.org\nAction: failed\nStatus: 5.0.0'
    const text =
      'Delivery has failed to these recipients:\n\ngone@example.org\nThis recipient was not found: no such user.\n'
    expect(dsn(status, { text })?.recipients).toMatchObject([{ address: 'gone@example.org', hard: true }])
  })

  it('holds no more than 50 recipients, and no forged lines', () => {
    const group = (n: number) =>
      `Final-Recipient: rfc822; p${n}@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 \u202egpj\u0007 no`
    const many = Array.from({ length: 200 }, (_, n) => group(n)).join('\n\n')
    const recipients = dsn(many)?.recipients ?? []
    expect(recipients).toHaveLength(50)
    expect(recipients[0]?.detail).toBe('550 gpj no')
  })
})

describe('a bounce in plain words', () => {
  const plain = (text: string, change: Parameters<typeof facts>[0] = {}) =>
    readBounce(facts({ text, ...change }))?.recipients

  it('of qmail', () => {
    const text = `Hi. This is the qmail-send program at mx.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<gone@example.org>:
Sorry, no mailbox here by that name. (#5.1.1)

<full@example.org>:
192.0.2.3 failed after I sent the message.
Remote host said: 552 5.2.2 Mailbox full

--- Below this line is a copy of the message.

Message-ID: ${OWN}
To: other@example.org`
    expect(plain(text, { subject: 'failure notice' })).toMatchObject([
      { address: 'gone@example.org', hard: true, detail: 'Sorry, no mailbox here by that name. (#5.1.1)' },
      {
        address: 'full@example.org',
        hard: false,
        state: 'bounced',
        detail: 'Remote host said: 552 5.2.2 Mailbox full',
      },
    ])
  })

  it('of Exim, which names the failed ones in a header', () => {
    const text = `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  gone@example.org
    host mx.example.org [192.0.2.20]
    SMTP error from remote mail server after RCPT TO:<gone@example.org>:
    550 5.1.1 User unknown

------ This is a copy of the message, including all the headers. ------
`
    const headers = { 'x-failed-recipients': 'gone@example.org' }
    expect(plain(text, { headers, from: 'postbox@example.org', envelopeFrom: 'x@y.example' })).toMatchObject([
      { address: 'gone@example.org', hard: true, detail: '550 5.1.1 User unknown' },
    ])
  })

  it('of an old sendmail', () => {
    const text = `The original message was received at Sun, 22 Nov 2026 12:00:00 GMT

   ----- The following addresses had permanent fatal errors -----
<gone@example.org>
    (reason: 550 Unknown user gone@example.org)

   ----- Transcript of session follows -----
... while talking to mx.example.org.:`
    expect(plain(text, { subject: 'Returned mail: see transcript for details' })).toMatchObject([
      { address: 'gone@example.org', state: 'bounced', hard: true },
    ])
  })

  it('of Exchange, Gmail and Yahoo', () => {
    const exchange =
      "Delivery has failed to these recipients or groups:\n\nGone (gone@example.org)<mailto:gone@example.org>\nThe email address you entered couldn't be found.\n"
    const gmail =
      "Address not found\n\nYour message wasn't delivered to gone@example.org because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 The email account that you tried to reach does not exist.\n"
    const yahoo =
      "Sorry, we were unable to deliver your message to the following address.\n\n<gone@example.org>:\n554: delivery error: dd This user doesn't have a yahoo.com account (gone@example.org) [0]\n"
    for (const text of [exchange, gmail, yahoo]) {
      expect(plain(text), text).toMatchObject([{ address: 'gone@example.org', state: 'bounced', hard: true }])
    }
  })

  it('of a Japanese carrier', () => {
    const text =
      '次のあて先へのメッセージはエラーのため送信できませんでした。\n\ngone@example.jp\n\n550 : User unknown\n'
    expect(plain(text, { subject: 'メールエラー通知' })).toMatchObject([
      { address: 'gone@example.jp', state: 'bounced', hard: true },
    ])
  })

  it('is only late when it says that it goes on trying', () => {
    const text =
      'This is the mail system at host mx.example.org.\n\nYOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nYour message could not yet be delivered and is delayed:\n\n<busy@example.org>: host mx.example.com said: 451 4.7.1 Greylisted\n'
    expect(plain(text, { subject: 'Warning: message delayed' })).toMatchObject([
      { address: 'busy@example.org', state: 'delayed', hard: false },
    ])
  })

  it('that names nobody still says why', () => {
    const text = 'Message could not be delivered to mobile.\nError: No valid recipients for this MM\n'
    expect(plain(text)).toMatchObject([{ address: '', state: 'bounced' }])
  })
})

describe('what is no bounce', () => {
  it.each([
    [
      'a letter about one',
      {
        from: 'iris@example.org',
        envelopeFrom: 'iris@example.org',
        text: 'My mail to gone@example.org was undeliverable: 550 5.1.1 user unknown. What now?',
      },
    ],
    [
      'an absence note with a null sender',
      {
        from: 'iris@example.org',
        subject: 'Automatic reply: The lamp',
        text: 'I am away. Messages will not be delivered to iris@example.org until Monday.',
      },
    ],
    [
      'a letter of a postmaster',
      {
        from: 'postmaster@example.org',
        envelopeFrom: 'postmaster@example.org',
        subject: 'Your lamps',
        text: 'Dear support, where is my lamp? Regards, the postmaster of Example',
      },
    ],
    [
      'an absence note about a lamp that was not delivered',
      {
        from: 'iris@example.org',
        subject: 'Automatic reply: Re: Undeliverable: lamp not delivered [#26-000421-7]',
        text: 'I am away. My lamp could not be delivered to iris@example.org: 550 5.1.1',
      },
    ],
    [
      'a customer who is called like a mail system',
      {
        from: 'delivery@example.org',
        envelopeFrom: 'delivery@example.org',
        subject: 'Re: delivery failed',
        text: 'Your message was not delivered to delivery@example.org in time.',
      },
    ],
    [
      'a newsletter',
      { from: 'news@example.org', envelopeFrom: 'bounce@example.org', text: 'Undelivered? No more!' },
    ],
  ])('%s', (_what, change) => {
    expect(readBounce(facts(change))).toBeNull()
  })
})

describe('receipts and complaints', () => {
  it('a receipt says what became of the mail, and that it is about ours', () => {
    const status = `Reporting-UA: desk; Mail\nFinal-Recipient: rfc822;iris@example.org\nOriginal-Message-ID: ${OWN}\nDisposition: manual-action/MDN-sent-manually; displayed\n`
    const report = { type: 'disposition-notification', status, returned: '' }
    expect(readBounce(facts({ report, from: 'iris@example.org' }))).toEqual({
      kind: 'receipt',
      mailIds: [OWN],
      recipients: [
        {
          address: 'iris@example.org',
          original: '',
          state: 'delivered',
          hard: false,
          status: '',
          detail: 'displayed',
        },
      ],
    })
  })

  it('a complaint names who complains', () => {
    const status =
      'Feedback-Type: abuse\nUser-Agent: Loop/1.0\nVersion: 1\nOriginal-Rcpt-To: <iris@example.org>\n'
    const report = { type: 'feedback-report', status, returned: `To: iris@example.org\nMessage-ID: ${OWN}\n` }
    expect(readBounce(facts({ report }))).toMatchObject({
      ...{
        kind: 'complaint',
        mailIds: [OWN],
        recipients: [{ address: 'iris@example.org', detail: 'abuse' }],
      },
    })
  })
})

describe('any mail', () => {
  it('is read within a second', () => {
    const long = [
      '@'.repeat(300_000),
      'a@b '.repeat(100_000),
      '<'.repeat(200_000),
      ' :\n'.repeat(100_000),
      '-'.repeat(200_000),
    ]
    for (const text of long) {
      const start = Date.now()
      readBounce(facts({ text, subject: text, report: { type: '', status: text, returned: text } }))
      readBounce(facts({ text, headers: { 'x-failed-recipients': text, to: text, references: text } }))
      expect(Date.now() - start, text.slice(0, 5)).toBeLessThan(1_000)
    }
  })
})
