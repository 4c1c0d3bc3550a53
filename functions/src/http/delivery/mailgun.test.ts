import { describe, expect, it } from 'vitest'
import { hmacSha256Hex } from '../../adapters/digest.ts'
import { MAIL_ID, reportDesk } from '../testing/report-desk.ts'
import { nowSeconds } from '../testing/webhook-desk.ts'

const PATH = '/api/delivery/mailgun'
const signingKey = 'key of the webhooks of Mailgun'

function proof(token: string, seconds = nowSeconds, key = signingKey) {
  const timestamp = String(seconds)
  return { timestamp, token, signature: hmacSha256Hex(key, timestamp + token) }
}
/** The shape of a webhook's event. */
const event = (change: object) => ({
  id: 'CCXMjJ7nQi2N3BPigGOdgQ',
  timestamp: nowSeconds - 5.25,
  'log-level': 'info',
  recipient: 'iris@example.org',
  flags: { 'is-test-mode': false },
  message: {
    headers: { to: 'iris@example.org', 'message-id': MAIL_ID.slice(1, -1), subject: 'Re: Lamp' },
    size: 341,
  },
  ...change,
})
const body = (data: unknown, signature: object = proof('t')) =>
  Buffer.from(JSON.stringify({ signature, 'event-data': data }))
const open = () => reportDesk({ mailgun: { signingKey, checksSenders: false } })

describe('POST /api/delivery/mailgun', () => {
  it.each([
    [
      { event: 'delivered', 'delivery-status': { code: 250, message: 'OK', description: '' } },
      { state: 'delivered', detail: '250 OK' },
    ],
    [
      {
        event: 'failed',
        severity: 'temporary',
        reason: 'generic',
        'delivery-status': { code: 452, message: '4.2.2 full' },
      },
      { state: 'delayed', detail: '452 4.2.2 full' },
    ],
    [
      {
        event: 'failed',
        severity: 'permanent',
        reason: 'bounce',
        'delivery-status': { code: 550, message: '5.1.1 unknown' },
      },
      { state: 'bounced', detail: '550 5.1.1 unknown' },
    ],
    [
      {
        event: 'failed',
        severity: 'permanent',
        reason: 'suppress-bounce',
        'delivery-status': {
          code: 605,
          message: '',
          description: 'Not delivering to previously bounced address',
        },
      },
      { state: 'bounced', detail: '605 Not delivering to previously bounced address', hard: true },
    ],
    [
      { event: 'rejected', reason: 'virus' },
      { state: 'bounced', detail: 'Mailgun did not send it: virus.', hard: false },
    ],
    [{ event: 'complained' }, { state: 'delivered', detail: 'The recipient reported it as spam.' }],
  ])('reports %j', async (change, expected) => {
    const desk = open()
    expect(await desk.post(PATH, { body: body(event(change)) })).toEqual({
      status: 200,
      json: { reports: 1 },
    })
    const at = new Date((nowSeconds - 5.25) * 1_000)
    expect(desk.reports).toEqual([
      { mailId: MAIL_ID, address: 'iris@example.org', at, by: 'Mailgun', ...expected },
    ])
  })

  it.each([
    ['no news', event({ event: 'opened' })],
    [
      'somebody else’s mail',
      event({ event: 'delivered', message: { headers: { 'message-id': 'x@example.org' } } }),
    ],
    ['no event', null],
    ['an event in another shape', { event: 'delivered' }],
  ])('passes over %s', async (_, data) => {
    const desk = open()
    expect(await desk.post(PATH, { body: body(data) })).toEqual({ status: 200, json: { reports: 0 } })
    expect(desk.reports).toEqual([])
  })

  it('takes the same event again, and no other under its token', async () => {
    const desk = open()
    const delivered = body(event({ event: 'delivered' }))
    await desk.post(PATH, { body: delivered })
    expect(await desk.post(PATH, { body: delivered })).toMatchObject({ status: 200 })
    const other = body(event({ event: 'failed', severity: 'permanent' }))
    await expect(desk.post(PATH, { body: other })).rejects.toMatchObject({ status: 406, code: 'token_used' })
    expect(desk.reports.map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  })

  it.each([
    ['another key', proof('t', nowSeconds, 'another key of somebody')],
    ['another token', { ...proof('t'), token: 'u' }],
    ['a time ten hours ago', proof('t', nowSeconds - 36_000)],
    ['nothing', {}],
  ])('refuses an event signed with %s', async (_, signature) => {
    const desk = open()
    const refused = desk.post(PATH, { body: body(event({ event: 'delivered' }), signature) })
    await expect(refused).rejects.toMatchObject({ status: 401 })
    expect(desk.reports).toEqual([])
  })

  it('refuses what is no JSON, and everything where it is not configured', async () => {
    await expect(open().post(PATH, { body: Buffer.from('{') })).rejects.toMatchObject({ status: 406 })
    await expect(reportDesk({}).post(PATH, { body: body(null) })).rejects.toMatchObject({ status: 404 })
  })
})
