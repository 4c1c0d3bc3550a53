import { describe, expect, it } from 'vitest'
import { MAIL_ID, reportDesk } from '../testing/report-desk.ts'
import { snsTopic, TOPIC } from '../testing/sns-topic.ts'
import { NOW } from '../testing/webhook-desk.ts'

const PATH = '/api/delivery/ses'
const topic = snsTopic(NOW)
const TIME = '2026-11-22T09:59:00.000Z'

/** The part of a notice about the mail itself. */
const mail = {
  timestamp: '2026-11-22T09:58:00.000Z',
  messageId: '0100018a-0000',
  source: 'support@tallowpine.example',
  destination: ['iris@example.org'],
  headersTruncated: false,
  headers: [
    { name: 'From', value: 'support@tallowpine.example' },
    { name: 'Message-ID', value: MAIL_ID },
  ],
  commonHeaders: { messageId: MAIL_ID, subject: 'Re: Lamp' },
}
const to = (change: object = {}) => ({ emailAddress: 'Iris@example.org', ...change })
const bounce = (bounceType: string, recipient = to()) => ({
  notificationType: 'Bounce',
  bounce: {
    bounceType,
    bounceSubType: 'General',
    bouncedRecipients: [recipient],
    timestamp: TIME,
    feedbackId: 'x',
  },
  mail,
})
const code = 'smtp; 550 5.1.1 unknown user'

function open() {
  const asked: string[] = []
  const sns = {
    certificate: async () => topic.certificate,
    confirm: async (url: string) => void asked.push(url),
  }
  return { ...reportDesk({ ses: { topics: [TOPIC] } }, { sns }), asked }
}

describe('POST /api/delivery/ses', () => {
  it.each<[string, object, object]>([
    [
      'a delivery',
      {
        notificationType: 'Delivery',
        mail,
        delivery: { timestamp: TIME, recipients: ['iris@example.org'], smtpResponse: '250 ok' },
      },
      { state: 'delivered', detail: '250 ok' },
    ],
    [
      'a published event',
      {
        eventType: 'Delivery',
        mail,
        delivery: { timestamp: TIME, recipients: ['iris@example.org'], smtpResponse: '250 ok' },
      },
      { state: 'delivered', detail: '250 ok' },
    ],
    [
      'a delay',
      {
        eventType: 'DeliveryDelay',
        mail,
        deliveryDelay: {
          delayType: 'MailboxFull',
          timestamp: TIME,
          delayedRecipients: [to({ status: '4.2.2' })],
        },
      },
      { state: 'delayed', detail: '4.2.2' },
    ],
    [
      'a permanent bounce',
      bounce('Permanent', to({ action: 'failed', status: '5.1.1', diagnosticCode: code })),
      { state: 'bounced', detail: code, hard: true },
    ],
    [
      'a transient bounce',
      bounce('Transient', to({ action: 'failed', status: '4.4.7' })),
      { state: 'bounced', detail: '4.4.7', hard: false },
    ],
    [
      'a transient bounce that may be an out-of-office note',
      bounce('Transient'),
      { state: 'delayed', detail: '' },
    ],
    [
      'a complaint',
      { notificationType: 'Complaint', mail, complaint: { complainedRecipients: [to()], timestamp: TIME } },
      { state: 'delivered', detail: 'The recipient reported it as spam.' },
    ],
  ])('reports %s', async (_, notice, expected) => {
    const desk = open()
    expect(await desk.post(PATH, topic.posts(notice))).toEqual({ status: 200, json: { reports: 1 } })
    expect(desk.reports).toEqual([
      { mailId: MAIL_ID, address: 'iris@example.org', at: new Date(TIME), by: 'Amazon SES', ...expected },
    ])
  })

  it('reports a mail that was not sent, at its own time', async () => {
    const desk = open()
    await desk.post(PATH, topic.posts({ eventType: 'Reject', mail, reject: { reason: 'Bad content' } }))
    expect(desk.reports).toEqual([
      {
        ...{ mailId: MAIL_ID, address: 'iris@example.org', at: new Date(mail.timestamp), by: 'Amazon SES' },
        ...{ state: 'bounced', detail: 'Amazon SES did not send it: Bad content.', hard: false },
      },
    ])
  })

  it('knows the mail by the common headers too, and not by Amazon’s own id', async () => {
    const desk = open()
    const without = { ...bounce('Permanent'), mail: { ...mail, headers: undefined } }
    await desk.post(PATH, topic.posts(without))
    await desk.post(PATH, topic.posts({ ...without, mail: { ...without.mail, commonHeaders: undefined } }))
    expect(desk.reports.map(({ mailId }) => mailId)).toEqual([MAIL_ID])
  })

  it.each<[string, unknown]>([
    ['mail that came in', { notificationType: 'Received', mail }],
    ['a plain text', 'Successfully validated SNS topic.'],
    ['a bounce without its part', { notificationType: 'Bounce', mail }],
  ])('passes over %s', async (_, notice) => {
    expect(await open().post(PATH, topic.posts(notice))).toEqual({ status: 200, json: { reports: 0 } })
  })

  it('confirms a subscription', async () => {
    const desk = open()
    expect(await desk.post(PATH, topic.posts('', { type: 'SubscriptionConfirmation' }))).toMatchObject({
      status: 200,
    })
    expect(desk.asked).toHaveLength(1)
  })

  it('refuses what is changed or not from a listed topic, and everything where it is not configured', async () => {
    const desk = open()
    const changed = topic.posts(bounce('Permanent'), {
      forged: { Message: JSON.stringify(bounce('Transient')) },
    })
    await expect(desk.post(PATH, changed)).rejects.toMatchObject({ status: 401 })
    const foreign = topic.posts(bounce('Permanent'), { fields: { TopicArn: `${TOPIC}-2` } })
    await expect(desk.post(PATH, foreign)).rejects.toMatchObject({ status: 401 })
    expect(desk.reports).toEqual([])
    await expect(reportDesk({}).post(PATH, changed)).rejects.toMatchObject({ status: 404 })
  })
})
