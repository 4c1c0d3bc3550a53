import { MAX_MAIL_BYTES } from '@emberdesk/domain/inbound'
import { describe, expect, it } from 'vitest'
import { selfSigned } from '../testing/self-signed.ts'
import { CERTIFICATE_URL, snsTopic, TOPIC } from '../testing/sns-topic.ts'
import { NOW, webhookDesk } from '../testing/webhook-desk.ts'
import type { InboundDependencies } from './routes.ts'

const PATH = '/api/inbound/ses'
const topic = snsTopic(NOW)
const s3 = { region: 'eu-west-1', accessKeyId: 'AKIA', secretAccessKey: 'secret' }
const mail = Buffer.from(
  'From: Iris Vale <iris@example.org>\r\nDKIM-Signature: v=1; d=example.org; b=x\r\nSubject: Gr\xfc\xdfe\r\n\r\n\xff\r\n',
  'latin1',
)

/** The shape of a notice of received mail. */
const notice = (
  change: object = {},
  action: object = { type: 'SNS', topicArn: TOPIC, encoding: 'BASE64' },
) => ({
  notificationType: 'Received',
  mail: {
    timestamp: '2026-11-22T09:59:58.000Z',
    source: 'iris@example.org',
    messageId: 'lts0ahe3tucqpo',
    destination: ['support@tallowpine.example'],
    headersTruncated: false,
    headers: [],
    commonHeaders: {},
  },
  receipt: {
    timestamp: '2026-11-22T09:59:58.000Z',
    processingTimeMillis: 400,
    recipients: ['support@tallowpine.example'],
    spamVerdict: { status: 'PASS' },
    virusVerdict: { status: 'PASS' },
    spfVerdict: { status: 'PASS' },
    dkimVerdict: { status: 'PASS' },
    dmarcVerdict: { status: 'FAIL' },
    dmarcPolicy: 'none',
    action,
  },
  content: mail.toString('base64'),
  ...change,
})
const inS3 = { type: 'S3', bucketName: 'mail.tallowpine.example', objectKey: 'in/lts0ahe3tucqpo' }

function open(over: Partial<InboundDependencies> = {}, account: object = {}) {
  const asked: string[] = []
  const sns = {
    async certificate(url: string) {
      asked.push(url)
      return topic.certificate
    },
    async confirm(url: string) {
      asked.push(url)
    },
  }
  return { ...webhookDesk({ ses: { topics: [TOPIC], ...account } }, { sns, ...over }), asked }
}

describe('POST /api/inbound/ses', () => {
  it.each(['1', '2'] as const)('hands on the mail of a notice, signed in version %s', async (version) => {
    const desk = open()
    expect(await desk.post(PATH, topic.posts(notice(), { version }))).toMatchObject({
      status: 200,
      json: { outcome: 'created' },
    })
    expect(desk.received[0]?.raw.equals(mail)).toBe(true)
    expect(desk.received[0]?.envelope).toEqual({
      from: 'iris@example.org',
      to: ['support@tallowpine.example'],
      verdicts: {
        ...{ spf: 'pass', dkim: 'pass', dmarc: 'fail', by: 'Amazon SES' },
        ...{ spfDomain: 'example.org', dkimDomains: ['example.org'] },
      },
    })
  })

  it('reads a notice with a subject, and a mail in UTF-8', async () => {
    const desk = open()
    const text = 'From: iris@example.org\r\n\r\nGrüße\r\n'
    const message = notice({ content: text }, { type: 'SNS', topicArn: TOPIC, encoding: 'UTF8' })
    await desk.post(
      PATH,
      topic.posts(message, { fields: { Subject: 'Amazon SES Email Receipt Notification' } }),
    )
    expect(String(desk.received[0]?.raw)).toBe(text)
  })

  it('takes verdicts for what they say', async () => {
    const desk = open()
    const receipt = {
      ...notice().receipt,
      ...{
        spfVerdict: { status: 'GRAY' },
        dkimVerdict: { status: 'PROCESSING_FAILED' },
        dmarcVerdict: undefined,
      },
    }
    await desk.post(PATH, topic.posts(notice({ receipt })))
    expect(desk.received[0]?.envelope.verdicts).toMatchObject({ spf: 'none', dkim: 'error', dmarc: 'none' })
  })

  it('believes DMARC for no mail that has two senders', async () => {
    const desk = open()
    const receipt = { ...notice().receipt, dmarcVerdict: { status: 'PASS' } }
    for (const raw of [mail, Buffer.concat([Buffer.from('From: boss@bank.example\r\n'), mail])]) {
      await desk.post(PATH, topic.posts(notice({ receipt, content: raw.toString('base64') })))
    }
    expect(desk.received.map(({ envelope }) => envelope.verdicts?.dmarc)).toEqual(['pass', 'none'])
  })

  it('fetches a mail from S3', async () => {
    const places: unknown[] = []
    const readS3: InboundDependencies['readS3'] = async (account, place, limit) => {
      places.push([account, place, limit])
      return mail
    }
    const desk = open({ readS3 }, { s3 })
    await desk.post(PATH, topic.posts(notice({ content: undefined }, inS3)))
    expect(desk.received[0]?.raw.equals(mail)).toBe(true)
    const place = { bucket: 'mail.tallowpine.example', key: 'in/lts0ahe3tucqpo' }
    expect(places).toEqual([[s3, place, MAX_MAIL_BYTES]])
  })

  it.each<[string, Partial<InboundDependencies>, object, number]>([
    ['S3 cannot be read', {}, { s3 }, 503],
    ['there is no key for S3', {}, {}, 503],
    ['the mail is over the limit', { readS3: async () => null }, { s3 }, 413],
  ])('says when %s', async (_, over, account, status) => {
    const desk = open(over, account)
    const posted = desk.post(PATH, topic.posts(notice({ content: undefined }, inS3)))
    await expect(posted).rejects.toMatchObject({ status })
  })

  it('confirms a subscription of a listed topic, and takes note of its end', async () => {
    const desk = open()
    const answer = await desk.post(
      PATH,
      topic.posts('You have chosen …', { type: 'SubscriptionConfirmation' }),
    )
    expect(answer).toMatchObject({
      status: 200,
      json: { outcome: 'ignored', why: expect.stringContaining(TOPIC) },
    })
    const confirmed = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=abc'
    expect(desk.asked).toEqual([CERTIFICATE_URL, confirmed])
    await desk.post(PATH, topic.posts('…', { type: 'UnsubscribeConfirmation' }))
    expect(desk.asked).toEqual([CERTIFICATE_URL, confirmed, CERTIFICATE_URL])
  })

  it.each(['SubscriptionConfirmation', 'Notification'] as const)(
    'does nothing for a topic that is not listed: %s',
    async (type) => {
      const desk = open()
      const fields = { TopicArn: TOPIC.replace('mail-in', 'stranger') }
      const posted = desk.post(PATH, topic.posts(notice(), { type, fields }))
      await expect(posted).rejects.toMatchObject({ status: 401, code: 'not_authentic' })
      expect(desk.asked).toEqual([])
    },
  )

  it.each([
    'https://evil.example/?Action=ConfirmSubscription',
    'http://sns.eu-west-1.amazonaws.com/',
    'https://sns.eu-west-1.amazonaws.com.evil.example/',
    'https://sns.eu-west-1.amazonaws.com@evil.example/',
    'https://user:word@sns.eu-west-1.amazonaws.com/',
    'https://sns.eu-west-1.amazonaws.com:8443/',
    'https://sns.us-east-1.amazonaws.com/',
    'file:///etc/passwd',
    'nonsense',
  ])('asks nobody but Amazon, in the topic’s region: %s', async (url) => {
    const desk = open()
    const subscription = { type: 'SubscriptionConfirmation', fields: { SubscribeURL: url } } as const
    await expect(desk.post(PATH, topic.posts('', subscription))).rejects.toMatchObject({ status: 401 })
    expect(desk.asked).toEqual([CERTIFICATE_URL])
    const certificate = { fields: { SigningCertURL: `${url}x.pem` } }
    await expect(desk.post(PATH, topic.posts(notice(), certificate))).rejects.toMatchObject({ status: 401 })
    expect(desk.asked).toEqual([CERTIFICATE_URL])
  })

  it.each<[string, () => Parameters<typeof topic.posts>[1]]>([
    ['another message', () => ({ forged: { Message: JSON.stringify(notice({ content: '' })) } })],
    ['another id than its header', () => ({ headers: { 'x-amz-sns-message-id': 'other' } })],
    [
      'another type than its header',
      () => ({ headers: { 'x-amz-sns-message-type': 'UnsubscribeConfirmation' } }),
    ],
    ['a later time', () => ({ forged: { Timestamp: new Date(NOW.getTime() + 1_000).toISOString() } })],
    ['a subject that was added', () => ({ forged: { Subject: 'new' } })],
    ['a signature that is none', () => ({ forged: { Signature: '%' } })],
    ['a signature of the other version', () => ({ forged: { SignatureVersion: '1' } })],
    [
      'a time three hours ago',
      () => ({ fields: { Timestamp: new Date(NOW.getTime() - 3 * 3_600_000).toISOString() } }),
    ],
    [
      'a time ahead of us',
      () => ({ fields: { Timestamp: new Date(NOW.getTime() + 301_000).toISOString() } }),
    ],
  ])('refuses a message with %s', async (_, change) => {
    const desk = open()
    await expect(desk.post(PATH, topic.posts(notice(), change()))).rejects.toMatchObject({ status: 401 })
    expect(desk.received).toEqual([])
  })

  it('refuses what another key has signed, or a certificate that has run out', async () => {
    const other = snsTopic(NOW)
    await expect(open().post(PATH, other.posts(notice()))).rejects.toMatchObject({ status: 401 })
    const past = { from: new Date('2024-01-01T00:00:00Z'), until: new Date('2025-01-01T00:00:00Z') }
    const certificate = async () => selfSigned(topic.keys, past)
    const desk = open({ sns: { certificate, confirm: async () => undefined } })
    await expect(desk.post(PATH, topic.posts(notice()))).rejects.toMatchObject({ status: 401 })
  })

  it('lets Amazon try again when its certificate cannot be had', async () => {
    const desk = webhookDesk({ ses: { topics: [TOPIC] } })
    await expect(desk.post(PATH, topic.posts(notice()))).rejects.toMatchObject({
      status: 503,
      code: 'not_now',
    })
  })

  it.each([
    ['the test of a new rule', 'Successfully validated SNS topic for Amazon SES event publishing.'],
    ['news of mail that went out', { notificationType: 'Delivery' }],
  ])('passes over %s', async (_, message) => {
    const desk = open()
    expect(await desk.post(PATH, topic.posts(message))).toMatchObject({
      status: 200,
      json: { outcome: 'ignored' },
    })
    expect(desk.received).toEqual([])
  })

  it.each<[string, { headers?: Record<string, string>; body: Buffer }, number]>([
    ['no JSON', { body: Buffer.from('{') }, 400],
    ['JSON of something else', { body: Buffer.from('{"Type":"Notification"}') }, 400],
    ['a raw delivery', { ...topic.posts(notice()), headers: { 'x-amz-sns-rawdelivery': 'true' } }, 400],
    ['a notice without a receipt', topic.posts({ ...notice(), receipt: undefined }), 400],
    ['a notice without a mail', topic.posts(notice({ content: undefined })), 400],
  ])('refuses %s', async (_, request, status) => {
    const desk = open()
    await expect(desk.post(PATH, request)).rejects.toMatchObject({ status })
    expect(desk.received).toEqual([])
  })

  it('says that it is not configured', async () => {
    const posted = webhookDesk({}).post(PATH, topic.posts(notice()))
    await expect(posted).rejects.toMatchObject({ status: 404, code: 'not_configured' })
  })
})
