import {
  webhookDesk,
  basic,
  multipart,
  nowSeconds,
  type Request,
} from '../../../functions/src/http/testing/webhook-desk.ts'
import { parseMailAccounts } from '../../../functions/src/adapters/mail-accounts.ts'
import { HttpError } from '../../../functions/src/http/http-error.ts'
import { hmacSha256Hex, sha256Hex } from '../../../functions/src/adapters/digest.ts'
import { intakeHarness } from '../../../functions/src/intake/testing/harness.ts'
import { mutate } from '../mutate.ts'
import { chanceOf, type Chance } from '../random.ts'
import { mailSeeds } from './seeds.ts'

const PASSWORD = 'a password for the fuzz run'
const accounts = parseMailAccounts(
  JSON.stringify({
    ...{
      sendgrid: { password: PASSWORD },
      mailgun: { signingKey: PASSWORD },
      postmark: { password: PASSWORD },
    },
    ses: { topics: ['arn:aws:sns:eu-west-1:1:mail'] },
  }),
)
const person = { Email: 'iris@example.org', Name: 'Iris Vale', MailboxHash: '' }
const envelope = { from: 'iris@example.org', to: ['support@tallowpine.example'] }

type Body = (
  mail: Buffer,
  damage: (body: Buffer) => Buffer,
  chance: Chance,
) => [path: string, request: Request]

/** Sound requests of every way in around a mail. Their bodies are damaged before they are signed, so that the damage is looked at. */
const BODIES: readonly [Body, ...Body[]] = [
  (mail, damage) => {
    const body = damage(mail)
    const { from, to } = envelope
    const signature = hmacSha256Hex(
      'the inbound secret',
      `${nowSeconds}\n${from}\n${to[0]}\n${sha256Hex(body)}`,
    )
    const headers = {
      ...{ 'x-desk-envelope-from': from, 'x-desk-envelope-to': to[0], 'x-desk-timestamp': `${nowSeconds}` },
      'x-desk-signature': signature,
    }
    return ['/api/inbound/raw', { headers, body }]
  },
  (mail, damage) => {
    const { headers, body } = multipart([
      ...([
        ['envelope', JSON.stringify(envelope)],
        ['charsets', '{"text":"iso-8859-1"}'],
      ] as const),
      ...([
        ['dkim', '{@example.org : pass}'],
        ['SPF', 'pass'],
        ['email', mail],
      ] as const),
    ])
    return ['/api/inbound/sendgrid', { headers: { ...headers, ...basic(PASSWORD) }, body: damage(body) }]
  },
  (mail, damage) => {
    const { headers, body } = multipart(
      [
        ...([
          ['headers', mail.toString('latin1').split('\r\n\r\n')[0] ?? ''],
          ['envelope', JSON.stringify(envelope)],
        ] as const),
        ...([
          ['text', mail],
          ['html', '<p>x</p>'],
          ['charsets', '{"text":"utf-8"}'],
          ['attachments', '1'],
        ] as const),
        ['attachment-info', '{"attachment1":{"filename":"a.png","type":"image/png","content-id":"a@b"}}'],
      ],
      [{ field: 'attachment1', name: 'a.png', type: 'image/png', bytes: Buffer.from('PNG') }],
    )
    return ['/api/inbound/sendgrid', { headers: { ...headers, ...basic(PASSWORD) }, body: damage(body) }]
  },
  (mail, damage, chance) => {
    const token = `token${chance.below(1_000_000_000)}`
    const signature = hmacSha256Hex(PASSWORD, `${nowSeconds}${token}`)
    const { headers, body } = multipart([
      ...([
        ['recipient', envelope.to[0] ?? ''],
        ['sender', envelope.from],
        ['body-mime', mail],
      ] as const),
      ...([
        ['timestamp', `${nowSeconds}`],
        ['token', token],
        ['signature', signature],
      ] as const),
    ])
    return ['/api/inbound/mailgun', { headers, body: damage(body) }]
  },
  (mail, damage) => {
    const content = {
      ...{
        From: person.Email,
        FromFull: person,
        ToFull: [person],
        CcFull: [],
        Subject: 'x',
        TextBody: mail.toString('utf8'),
      },
      ...{
        HtmlBody: '<p>x</p>',
        OriginalRecipient: envelope.to[0],
        MessageID: 'id',
        Date: 'Mon, 2 Nov 2026 10:00:00 +0100',
      },
      Headers: [{ Name: 'Message-ID', Value: '<a@b>' }],
      Attachments: [
        { Name: 'a', Content: 'UE5H', ContentType: 'image/png', ContentLength: 3, ContentID: '' },
      ],
    }
    const headers = { 'content-type': 'application/json', ...basic(PASSWORD) }
    return ['/api/inbound/postmark', { headers, body: damage(Buffer.from(JSON.stringify(content))) }]
  },
  (mail, damage) => {
    const notice = {
      notificationType: 'Received',
      mail: { messageId: 'm', source: envelope.from, destination: envelope.to },
      receipt: { recipients: envelope.to, action: { type: 'SNS', encoding: 'BASE64' } },
      content: mail.toString('base64'),
    }
    const message = {
      ...{
        Type: 'Notification',
        MessageId: 'm',
        TopicArn: 'arn:aws:sns:eu-west-1:1:mail',
        Timestamp: '2026-11-22T10:00:00.000Z',
      },
      ...{
        SignatureVersion: '1',
        Signature: 'AAAA',
        SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/a.pem',
        Message: JSON.stringify(notice),
      },
    }
    const headers = {
      'content-type': 'text/plain; charset=UTF-8',
      'x-amz-sns-message-type': 'Notification',
      'x-amz-sns-message-id': 'm',
    }
    return ['/api/inbound/ses', { headers, body: damage(Buffer.from(JSON.stringify(message))) }]
  },
]

export interface Finding {
  /** What went wrong, for people. */
  what: string
  input: Buffer
}

/** Requests that one intake sees before it is thrown away, so that memory stays small and follow-ups are met all the same. */
const PER_DESK = 200
let harness = intakeHarness()
let desk = webhookDesk(accounts, { mailIntake: harness.mailIntake })

/** Does case `n` of a seed; null when it ended as it should: filed, or refused with a sentence. */
export async function runCase(seed: number, n: number): Promise<Finding | null> {
  if (n % PER_DESK === 0) {
    harness = intakeHarness()
    desk = webhookDesk(accounts, { mailIntake: harness.mailIntake })
  }
  const { path, request, input } = caseOf(seed, n)
  try {
    const answer = await desk.post(path, request)
    const outcome = 'json' in answer ? (answer.json as { outcome?: string }).outcome : undefined
    // A mail that every other way has failed for waits for the sweep: for a desk in memory, a fault of ours.
    return outcome === 'pending' ? { what: stackOf((harness.logged.at(-1) as unknown[])[1]), input } : null
  } catch (error) {
    if (error instanceof HttpError) return null
    return { what: stackOf(error), input }
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** The input of case `n`, the same for the same seed. */
export function caseOf(seed: number, n: number) {
  const chance = chanceOf(seed * 1_000_003 + n)
  const mail = chance.pick(mailSeeds)
  const damage = (bytes: Buffer) => (chance.below(20) === 0 ? bytes : mutate(bytes, chance, mailSeeds))
  const inner = chance.below(2) === 0 ? mail : damage(mail)
  // Most damage goes to mails themselves, the rest to what providers wrap them in.
  const body = chance.below(2) === 0 ? BODIES[0] : chance.pick(BODIES)
  const seldom = (bytes: Buffer) => (chance.below(3) === 0 ? damage(bytes) : bytes)
  const [path, request] = body(inner, body === BODIES[0] ? damage : seldom, chance)
  return { path, request, input: request.body ?? Buffer.alloc(0) }
}
