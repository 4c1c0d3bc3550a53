import { describe, expect, it } from 'vitest'
import { MAIL_ID, reportDesk } from '../testing/report-desk.ts'
import { basic, nowSeconds, sendgridKey } from '../testing/webhook-desk.ts'

const PATH = '/api/delivery/sendgrid'
const key = sendgridKey()
const account = { sendgrid: { eventPublicKey: key.publicKey } }

/** The field shapes of the Event Webhook. */
const event = (change: object) => ({
  email: 'Iris@example.org',
  timestamp: nowSeconds - 5,
  'smtp-id': '<other@sendgrid.example>',
  sg_event_id: 'djCl3GRt94',
  sg_message_id: '14c5d75ce93.dfd.64b469',
  deskMail: MAIL_ID,
  ...change,
})

async function report(...events: unknown[]) {
  const desk = reportDesk(account)
  const body = Buffer.from(JSON.stringify(events))
  const answer = await desk.post(PATH, { headers: key.signed(body), body })
  return { answer, reports: desk.reports }
}

describe('POST /api/delivery/sendgrid', () => {
  it.each([
    [
      { event: 'delivered', response: '250 OK' },
      { state: 'delivered', detail: '250 OK' },
    ],
    [
      { event: 'deferred', response: '400 try again later', attempt: '5' },
      { state: 'delayed', detail: '400 try again later' },
    ],
    [
      { event: 'bounce', type: 'bounce', status: '5.1.1', reason: '550 no such user' },
      { state: 'bounced', detail: '5.1.1 550 no such user' },
    ],
    [
      { event: 'bounce', type: 'blocked', reason: '550 listed' },
      { state: 'bounced', detail: '550 listed', hard: false },
    ],
    [
      { event: 'dropped', reason: 'Bounced Address', status: '5.0.0' },
      { state: 'bounced', detail: 'SendGrid did not send it: Bounced Address.', hard: true },
    ],
    [
      { event: 'dropped', reason: 'Spam Reporting Address' },
      { state: 'bounced', detail: 'SendGrid did not send it: Spam Reporting Address.', hard: false },
    ],
    [{ event: 'spamreport' }, { state: 'delivered', detail: 'The recipient reported it as spam.' }],
  ])('reports %j', async (change, expected) => {
    const { answer, reports } = await report(event(change))
    expect(answer).toEqual({ status: 200, json: { reports: 1 } })
    const at = new Date((nowSeconds - 5) * 1_000)
    expect(reports).toEqual([
      { mailId: MAIL_ID, address: 'iris@example.org', at, by: 'SendGrid', ...expected },
    ])
  })

  it('takes the id of the mail where the argument is missing', async () => {
    const { reports } = await report(event({ event: 'delivered', deskMail: undefined, 'smtp-id': MAIL_ID }))
    expect(reports.map(({ mailId }) => mailId)).toEqual([MAIL_ID])
  })

  it('passes over what is no news, not about our mail or in another shape', async () => {
    const foreign = event({ event: 'delivered', deskMail: '<x@example.org>' })
    const { answer, reports } = await report(
      event({ event: 'open' }),
      foreign,
      null,
      7,
      { event: 'bounce' },
      [],
    )
    expect(answer).toEqual({ status: 200, json: { reports: 0 } })
    expect(reports).toEqual([])
  })

  it('has SendGrid come again when a report cannot be stored', async () => {
    const desk = reportDesk(account)
    desk.state.failing = true
    const body = Buffer.from(JSON.stringify([event({ event: 'delivered' })]))
    await expect(desk.post(PATH, { headers: key.signed(body), body })).rejects.toThrow('Firestore is away')
  })

  const body = Buffer.from(JSON.stringify([event({ event: 'delivered' })]))
  it.each<[string, Record<string, string>]>([
    ['without a signature', {}],
    ['signed by another key', sendgridKey().signed(body)],
    ['signed for another body', key.signed(Buffer.from('[]'))],
    ['signed four days ago', key.signed(body, nowSeconds - 4 * 86_400)],
  ])('refuses what is %s', async (_, headers) => {
    const desk = reportDesk(account)
    await expect(desk.post(PATH, { headers, body })).rejects.toMatchObject({ status: 401 })
    expect(desk.reports).toEqual([])
  })

  it('takes a password instead, and not the key of Inbound Parse', async () => {
    const password = 'a password in the URL'
    expect(
      await reportDesk({ sendgrid: { password } }).post(PATH, { headers: basic(password), body }),
    ).toMatchObject({ status: 200 })
    const parse = reportDesk({ sendgrid: { publicKey: key.publicKey } })
    await expect(parse.post(PATH, { headers: key.signed(body), body })).rejects.toMatchObject({ status: 404 })
  })

  it('refuses what is no list of events', async () => {
    const none = Buffer.from('{}')
    await expect(
      reportDesk(account).post(PATH, { headers: key.signed(none), body: none }),
    ).rejects.toMatchObject({ status: 400 })
  })
})
