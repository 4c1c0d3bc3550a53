import { providerHeaders } from '@emberdesk/domain/mail-out'
import { describe, expect, it } from 'vitest'
import { MAIL_ID, reportDesk } from '../testing/report-desk.ts'
import { basic } from '../testing/webhook-desk.ts'

const PATH = '/api/delivery/postmark'
const password = 'a password in the URL'
/** What Postmark makes of the headers of our mail. */
const Metadata = Object.fromEntries(
  Object.entries(providerHeaders('smtp.postmarkapp.com', MAIL_ID)).flatMap(([name, value]) =>
    name.startsWith('X-PM-Metadata-') ? [[name.slice('X-PM-Metadata-'.length), value]] : [],
  ),
)
const common = {
  ServerID: 23,
  MessageStream: 'outbound',
  MessageID: '883953f4-6105-42a2-a16a-77a8eac79483',
  Tag: '',
  Metadata,
}
const delivery = {
  ...common,
  RecordType: 'Delivery',
  Recipient: 'iris@example.org',
  DeliveredAt: '2026-11-22T09:59:00Z',
  Details: '250 OK',
}
const bounce = (Type: string) => ({
  ...{ ...common, RecordType: 'Bounce', ID: 42, Type, TypeCode: 1, Name: Type, Email: 'iris@example.org' },
  ...{ Description: 'The server was unable to deliver your message.', Details: '550 5.1.1 unknown user' },
  ...{ BouncedAt: '2026-11-22T09:59:00Z', Inactive: true, CanActivate: true, Subject: 'Re: Lamp' },
})

const send = (event: unknown, headers: Record<string, string> = basic(password)) => {
  const desk = reportDesk({ postmark: { password } })
  return { desk, answer: desk.post(PATH, { headers, body: Buffer.from(JSON.stringify(event)) }) }
}

describe('POST /api/delivery/postmark', () => {
  it.each<[string, object, object]>([
    ['a delivery', delivery, { state: 'delivered', detail: '250 OK' }],
    [
      'a hard bounce',
      bounce('HardBounce'),
      { state: 'bounced', detail: '550 5.1.1 unknown user', hard: true },
    ],
    [
      'a full mailbox',
      bounce('SoftBounce'),
      { state: 'bounced', detail: '550 5.1.1 unknown user', hard: false },
    ],
    ['a block', bounce('Blocked'), { state: 'bounced', detail: '550 5.1.1 unknown user', hard: false }],
    ['a delay', bounce('Transient'), { state: 'delayed', detail: '550 5.1.1 unknown user' }],
    [
      'a complaint',
      { ...bounce('SpamComplaint'), RecordType: 'SpamComplaint' },
      { state: 'delivered', detail: 'The recipient reported it as spam.' },
    ],
    [
      'a bounce without details',
      { ...bounce('HardBounce'), Details: '' },
      { state: 'bounced', detail: 'The server was unable to deliver your message.', hard: true },
    ],
  ])('reports %s', async (_, event, expected) => {
    const { desk, answer } = send(event)
    expect(await answer).toEqual({ status: 200, json: { reports: 1 } })
    const at = new Date('2026-11-22T09:59:00Z')
    expect(desk.reports).toEqual([
      { mailId: MAIL_ID, address: 'iris@example.org', at, by: 'Postmark', ...expected },
    ])
  })

  it('knows a mail whose domain was too long to travel along', async () => {
    const { desk, answer } = send({ ...delivery, Metadata: { 'desk-mail': Metadata['desk-mail'] } })
    await answer
    expect(desk.reports[0]?.mailId).toBe(`<${Metadata['desk-mail']}@unknown.invalid>`)
  })

  it.each<[string, object]>([
    ['an out-of-office note', bounce('AutoResponder')],
    ['an opened mail', { ...common, RecordType: 'Open', ReceivedAt: '2026-11-22T09:59:00Z' }],
    ['mail of somebody else', { ...delivery, Metadata: {} }],
    ['a time that is none', { ...delivery, DeliveredAt: 'soon' }],
  ])('passes over %s', async (_, event) => {
    const { desk, answer } = send(event)
    expect(await answer).toEqual({ status: 200, json: { reports: 0 } })
    expect(desk.reports).toEqual([])
  })

  it('refuses a wrong password, what is no event, and everything where it is not configured', async () => {
    await expect(send(delivery, basic('a guess at the password')).answer).rejects.toMatchObject({
      status: 401,
    })
    await expect(send(delivery, {}).answer).rejects.toMatchObject({ status: 401 })
    await expect(send([]).answer).rejects.toMatchObject({ status: 403 })
    await expect(reportDesk({}).post(PATH, { body: Buffer.from('{}') })).rejects.toMatchObject({
      status: 404,
    })
  })
})
