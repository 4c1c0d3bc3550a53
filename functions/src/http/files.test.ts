import type { Attachment } from '@emberdesk/domain/message'
import { Readable } from 'node:stream'
import { TransformStream } from 'node:stream/web'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryConversations } from './testing/memory-adapters.ts'
import { startTestApi, type TestApi } from './testing/test-api.ts'

const attachment = (path: string, over: Partial<Attachment> = {}): Attachment => ({
  name: 'Küche "1".png',
  type: 'image/png',
  size: 5,
  sha256: 'a'.repeat(64),
  cid: null,
  path,
  ...over,
})

const conversations = memoryConversations(
  { lamp: 'support', invoice: 'billing' },
  {
    'lamp/m1': {
      attachments: [
        attachment('attachments/lamp/m1/0-aa'),
        attachment('attachments/lamp/m1/1-bb', { name: 'a.svg', type: 'image/svg+xml' }),
        attachment('attachments/invoice/m7/0-cc'),
        attachment('attachments/lamp/../invoice/m1/0-cc'),
        attachment('attachments/lamp/m1/gone'),
        attachment('attachments/lamp/m1/0-aa', { type: 'text/plain\r\nX: y' }),
      ],
      rawPath: 'raw/2026/11/aa.eml',
      bodyPath: 'bodies/lamp/m1.json',
    },
    'lamp/m2': { direction: 'out', rawPath: 'raw/2026/11/aa.eml', bodyPath: 'bodies/invoice/m1.json' },
    // Filed under another ticket at first, which was merged or done for too long by the time.
    'lamp/m3': { attachments: [attachment('attachments/other/m3/0-dd')], bodyPath: 'bodies/other/m3.json' },
    'lamp/m4': {
      ...{ direction: 'out', mergedFrom: 'other' },
      attachments: [attachment('attachments/other/uploads/ben/ee'), attachment('raw/2026/11/aa.eml')],
    },
    'lamp/m5': { direction: 'out', attachments: [attachment('attachments/other/m5/0-ff')] },
    'invoice/m1': { attachments: [attachment('attachments/invoice/m1/0-cc')] },
  },
)

describe('files', () => {
  let api: TestApi

  beforeEach(async () => {
    api = await startTestApi({ conversations })
    const put = (path: string, text: string) =>
      api.stored.set(path, { bytes: Buffer.from(text), type: 'x/y' })
    put('attachments/lamp/m1/0-aa', 'hello')
    put('attachments/lamp/m1/1-bb', '<svg>')
    put('attachments/invoice/m1/0-cc', 'secret')
    put('attachments/other/m3/0-dd', 'third')
    put('attachments/other/uploads/ben/ee', 'fourth')
    put('attachments/other/m5/0-ff', 'secret')
    put('bodies/other/m3.json', '{"text":"moved","html":""}')
    put('raw/2026/11/aa.eml', 'From: iris')
    put('bodies/lamp/m1.json', '{"text":"long","html":""}')
    put('bodies/invoice/m1.json', '{"text":"secret","html":""}')
  })
  afterEach(() => api.close())

  const get = (path: string, token?: string) =>
    api.call(path, { headers: token ? { authorization: `Bearer ${token}` } : {} })
  const upload = (query: string, body: RequestInit['body'], token = 'ada.agent.support') =>
    api.call(`/api/files?${query}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body })

  it('gives an agent his own uploads back before they are sent, and nobody else', async () => {
    api.stored.set(`attachments/lamp/uploads/ada/${'a'.repeat(64)}`, {
      bytes: Buffer.from('mine'),
      type: 'image/png',
    })
    const path = `/api/uploads/lamp/${'a'.repeat(64)}`
    const mine = await get(path, 'ada.agent.support')
    expect([mine.status, await mine.text()]).toEqual([200, 'mine'])
    expect(mine.headers.get('content-type')).toBe('application/octet-stream')
    for (const token of ['ben.agent.support', 'eve.agent.billing', 'noor', undefined]) {
      expect((await get(path, token)).status, token).toBeGreaterThanOrEqual(400)
    }
  })

  it('downloads an attachment that can never act as a page', async () => {
    const response = await get('/api/files/lamp/m1/0', 'ada.agent.support')
    expect([response.status, await response.text()]).toEqual([200, 'hello'])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '5',
      'content-disposition': `attachment; filename="K_che__1_.png"; filename*=UTF-8''K%C3%BCche%20_1_.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    })
  })

  it.each([
    ['an SVG', '1'],
    ['a type that would split the header', '5'],
  ])('sends %s as plain bytes', async (_, index) => {
    const response = await get(`/api/files/lamp/m1/${index}`, 'ada.agent.support')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/octet-stream'])
  })

  it('gives the mail as it came', async () => {
    const response = await get('/api/raw/lamp/m1', 'ada.agent.support')
    expect([response.status, await response.text()]).toEqual([200, 'From: iris'])
    expect(response.headers.get('content-type')).toBe('message/rfc822')
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="m1.eml"')
  })

  it('gives a long body', async () => {
    const response = await get('/api/bodies/lamp/m1', 'ada.agent.support')
    expect(await response.json()).toEqual({ text: 'long', html: '' })
  })

  it.each([
    ['a file that the server filed elsewhere', '/api/files/lamp/m3/0', 'third'],
    ['a body that the server filed elsewhere', '/api/bodies/lamp/m3', '{"text":"moved","html":""}'],
    ['a file of an answer that came with a merged ticket', '/api/files/lamp/m4/0', 'fourth'],
  ])('gives %s', async (_, path, text) => {
    const response = await get(path, 'ada.agent.support')
    expect([response.status, await response.text()]).toEqual([200, text])
  })

  it('lets admins read every department', async () => {
    const response = await get('/api/files/invoice/m1/0', 'root.admin')
    expect([response.status, await response.text()]).toEqual([200, 'secret'])
  })

  it.each([
    ['without a token', '/api/files/lamp/m1/0', undefined, 401],
    ['with a forged token', '/api/files/lamp/m1/0', 'forged', 401],
    ['for a customer', '/api/files/lamp/m1/0', 'iris', 403],
    ['for a role that does not exist', '/api/files/lamp/m1/0', 'iris.king.support', 403],
    ['of another department', '/api/files/invoice/m1/0', 'ada.agent.support', 404],
    ['of no ticket', '/api/files/none/m1/0', 'ada.agent.support', 404],
    ['of no message', '/api/files/lamp/none/0', 'ada.agent.support', 404],
    ['beyond the last', '/api/files/lamp/m1/9', 'ada.agent.support', 404],
    ['that is no index', '/api/files/lamp/m1/length', 'ada.agent.support', 404],
    ['that lies at another ticket', '/api/files/lamp/m1/2', 'ada.agent.support', 404],
    ['that an agent’s browser named, of another ticket', '/api/files/lamp/m5/0', 'ada.agent.support', 404],
    ['that is no attachment', '/api/files/lamp/m4/1', 'ada.agent.support', 404],
    ['that climbs out of its folder', '/api/files/lamp/m1/3', 'ada.agent.support', 404],
    ['that is gone', '/api/files/lamp/m1/4', 'ada.agent.support', 404],
    ['under an id with a slash', '/api/files/lamp%2Fmessages/m1/0', 'ada.agent.support', 404],
    ['raw, where an agent wrote the path', '/api/raw/lamp/m2', 'ada.agent.support', 404],
    ['raw, of another department', '/api/raw/invoice/m1', 'ada.agent.support', 404],
    ['raw, where there is none', '/api/raw/invoice/m1', 'root.admin', 404],
    ['body, of another ticket', '/api/bodies/lamp/m2', 'ada.agent.support', 404],
  ])('refuses a file %s', async (_, path, token, status) => {
    const response = await get(path, token)
    expect(response.status).toBe(status)
    expect(await response.text()).not.toContain('secret')
  })

  it('cuts the connection when the file breaks off, so that half a file is no file', async () => {
    const { readable, writable } = new TransformStream<Uint8Array>()
    const broken = await startTestApi({
      conversations,
      files: {
        put: async () => undefined,
        open: async () => ({ size: 5, stream: Readable.fromWeb(readable) }),
      },
    })
    const writer = writable.getWriter()
    const headers = { authorization: 'Bearer ada.agent.support' }
    const response = broken.call('/api/files/lamp/m1/0', { headers })
    await writer.write(Buffer.from('he'))
    await writer.abort(new Error('storage went away'))
    await expect(response.then((got) => got.text())).rejects.toThrow()
    expect(broken.logged).toEqual(['answer was cut off: Error: storage went away'])
    await broken.close()
  })

  it('answers a foreign ticket exactly like a missing one', async () => {
    const [foreign, missing] = [
      await get('/api/files/invoice/m1/0', 'ada.agent.support'),
      await get('/api/files/none/m1/0', 'ada.agent.support'),
    ]
    expect(await foreign.text()).toBe(await missing.text())
  })

  it('takes an upload and answers the attachment', async () => {
    const response = await upload('ticketId=lamp&name=..%2FNo%CC%88tiz.txt', 'hello')
    expect(response.status).toBe(200)
    const hash = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
    expect(await response.json()).toEqual({
      name: 'Nötiz.txt',
      type: 'text/plain',
      size: 5,
      sha256: hash,
      cid: null,
      path: `attachments/lamp/uploads/ada/${hash}`,
    })
    expect(api.stored.get(`attachments/lamp/uploads/ada/${hash}`)?.bytes.toString()).toBe('hello')
  })

  it.each([
    ['without a ticket', 'name=a.txt', 'x', 'ada.agent.support', 404],
    ['to a path', 'ticketId=lamp/../x', 'x', 'ada.agent.support', 404],
    ['to another department', 'ticketId=invoice', 'x', 'ada.agent.support', 404],
    ['of a customer', 'ticketId=lamp', 'x', 'iris', 403],
    ['with a forged token', 'ticketId=lamp', 'x', 'forged', 401],
    ['of nothing', 'ticketId=lamp', '', 'ada.agent.support', 400],
    ['that is too large', 'ticketId=lamp', Buffer.alloc(20 * 1024 * 1024 + 1), 'ada.agent.support', 413],
  ] as const)('refuses an upload %s', async (_, query, body, token, status) => {
    const before = api.stored.size
    expect((await upload(query, body, token)).status).toBe(status)
    expect(api.stored.size).toBe(before)
  })
})
