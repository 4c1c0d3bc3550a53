import type { Verdicts } from '@emberdesk/domain/authenticity'
import type { MailFacts } from '@emberdesk/domain/message'
import { describe, expect, it } from 'vitest'
import { intakeHarness, testReceiver } from './testing/harness.ts'

const envelope = { from: 'iris@example.org', to: ['support@tallowpine.example'] }
const passed: Verdicts = { spf: 'pass', dkim: 'pass', dmarc: 'pass', by: 'sendgrid' }

/** A filed mail with these headers above its own. */
async function filed(
  headers: readonly string[],
  given: typeof envelope & { verdicts?: Verdicts } = envelope,
) {
  const desk = intakeHarness()
  const own = ['From: Iris Vale <iris@example.org>', 'Subject: The lamp hums', 'Message-ID: <1@example.org>']
  const raw = Buffer.from([...headers, ...own, '', 'Hello.', ''].join('\r\n'))
  const { outcome, ticketId, messageId } = await desk.mailIntake.receive(raw, given)
  const at = (path: string) => desk.store.documents.get(path)
  const message = at(`tickets/${ticketId}/messages/${messageId}`) as { mail: MailFacts; from: object }
  return { outcome, message, ticket: at(`tickets/${ticketId}`), fanOut: at(`outbox/${messageId}_f`) }
}
const judged = async (...filing: Parameters<typeof filed>) =>
  (await filed(...filing)).message.mail.authenticity

describe('the sender of a mail', () => {
  it('is unchecked when nobody looked', async () => {
    expect(await judged([])).toMatchObject({ verdict: 'unchecked', checks: null })
  })

  it('is judged by what our own receiver wrote, folded as it came', async () => {
    const header = `Authentication-Results: ${testReceiver};\r\n\tdkim=pass (good)\r\n\theader.d=example.org`
    expect(await judged([header])).toMatchObject({ verdict: 'verified', checks: { by: testReceiver } })
  })

  it('is judged by the provider’s verdicts before any header', async () => {
    const failed = `Authentication-Results: ${testReceiver}; dmarc=fail`
    expect(await judged([failed], { ...envelope, verdicts: passed })).toMatchObject({
      ...{ verdict: 'verified', checks: passed },
    })
  })

  it.each([
    ['another receiver', 'Authentication-Results: mx.evil.example; dmarc=pass'],
    ['another header', `X-Authentication-Results: ${testReceiver}; dmarc=pass`],
    ['ARC', `ARC-Authentication-Results: i=1; ${testReceiver}; dmarc=pass`],
    ['Received-SPF', 'Received-SPF: pass'],
  ])('is not believed because of %s', async (_, header) => {
    expect(await judged([header])).toMatchObject({ verdict: 'unchecked', checks: null })
  })

  it('is judged by the topmost header, whatever was there before', async () => {
    const headers = ['fail', 'pass'].map(
      (result) => `Authentication-Results: ${testReceiver}; dmarc=${result}`,
    )
    expect(await judged(headers)).toMatchObject({ verdict: 'unverified' })
  })
})

it('control headers of ours from outside change nothing', async () => {
  const plain = await filed([])
  const control = [
    ...['X-Desk-Envelope-From: boss@tallowpine.example', 'X-Desk-Envelope-To: billing@tallowpine.example'],
    ...[
      'X-Desk-Timestamp: 1',
      'X-Desk-Signature: 00',
      'X-Desk-Verdicts: {"dmarc":"pass"}',
      'X-Desk-Ticket: 26-000001-7',
    ],
    ...[
      'X-Emberdesk-Trust: yes',
      'X-Emberdesk-Priority: 4',
      'X-Emberdesk-Assignee: mara',
      'X-Emberdesk-Status: closed',
    ],
  ]
  const after = await filed(control)
  expect(after.outcome).toBe('created')
  expect({ ...after.message, rawPath: '' }).toEqual({ ...plain.message, rawPath: '' })
  expect(after.ticket).toEqual(plain.ticket)
  expect(after.fanOut).toEqual(plain.fanOut)
})

it('headers inside a mail’s parts are no headers of the mail', async () => {
  const verdict = `Authentication-Results: ${testReceiver}; dmarc=pass`
  const marks = ['Auto-Submitted: auto-replied', 'X-Emberdesk-Loop: elsewhere.example', 'List-Id: <x>']
  const part = ['--b', 'Content-Type: text/plain', verdict, ...marks, '', 'Hello.']
  const inner = [
    '--b',
    'Content-Type: message/rfc822',
    '',
    verdict,
    ...marks,
    'Subject: inner',
    '',
    'Hi.',
    '--b--',
  ]
  const desk = intakeHarness()
  const head = [
    'From: iris@example.org',
    'Message-ID: <2@example.org>',
    'Content-Type: multipart/mixed; boundary=b',
  ]
  const raw = Buffer.from([...head, '', ...part, ...inner, ''].join('\r\n'))
  const { ticketId, messageId } = await desk.mailIntake.receive(raw, envelope)
  const at = (path: string) => desk.store.documents.get(path)
  const { mail } = at(`tickets/${ticketId}/messages/${messageId}`) as { mail: MailFacts }
  expect(mail).toMatchObject({ nature: 'request', authenticity: { verdict: 'unchecked' } })
  expect(at(`outbox/${messageId}_f`)).toMatchObject({ autoAnswerWithheld: null })
})

it('our loop header from outside only ever silences', async () => {
  const { message, fanOut } = await filed(['X-Emberdesk-Loop: elsewhere.example'])
  expect(message.mail.nature).toBe('automatic')
  expect(fanOut).toMatchObject({ autoAnswerWithheld: 'It is an automatic mail of a desk like this one.' })
})
