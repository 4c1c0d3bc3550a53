import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryConversations } from './testing/memory-adapters.ts'
import { startTestApi, type TestApi } from './testing/test-api.ts'

const conversations = memoryConversations(
  { lamp: 'support', invoice: 'billing' },
  {},
  {
    'lamp/bounced_m1_ab_1': 'raw/2026/11/aa.eml',
    'lamp/odd': 'attachments/invoice/m1/0-cc',
    'lamp/up': 'raw/../attachments/invoice/m1/0-cc',
    'lamp/gone': 'raw/2026/11/gone.eml',
    'invoice/bounced': 'raw/2026/11/aa.eml',
  },
)

describe('the mail behind an entry of the history', () => {
  let api: TestApi
  beforeEach(async () => {
    api = await startTestApi({ conversations })
    api.stored.set('raw/2026/11/aa.eml', { bytes: Buffer.from('From: mailer-daemon'), type: 'x/y' })
    api.stored.set('attachments/invoice/m1/0-cc', { bytes: Buffer.from('secret'), type: 'x/y' })
  })
  afterEach(() => api.close())

  const get = (path: string, token?: string) =>
    api.call(`/api/reports/${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} })

  it('is downloaded byte for byte, and opens nowhere', async () => {
    const response = await get('lamp/bounced_m1_ab_1', 'ada.agent.support')
    expect([response.status, await response.text()]).toEqual([200, 'From: mailer-daemon'])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'message/rfc822',
      'content-disposition': expect.stringMatching(/^attachment; filename="report.eml"/),
      'x-content-type-options': 'nosniff',
    })
  })

  it.each([
    ['without a token', 'lamp/bounced_m1_ab_1', undefined, 401],
    ['for a customer', 'lamp/bounced_m1_ab_1', 'iris', 403],
    ['of another department', 'invoice/bounced', 'ada.agent.support', 404],
    ['of an entry that came with none', 'lamp/status', 'ada.agent.support', 404],
    ['that is no raw mail', 'lamp/odd', 'ada.agent.support', 404],
    ['that leads elsewhere', 'lamp/up', 'ada.agent.support', 404],
    ['that is no longer there', 'lamp/gone', 'ada.agent.support', 404],
    ['under an odd id', 'lamp/..%2fx', 'ada.agent.support', 404],
  ])('is refused %s', async (_why, path, token, status) => {
    const response = await get(path, token)
    expect(response.status).toBe(status)
    expect(await response.text()).not.toContain('secret')
  })
})
