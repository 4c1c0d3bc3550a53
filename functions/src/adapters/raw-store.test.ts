import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bucketObjects } from './raw-store.ts'

interface Asked {
  method: string | undefined
  url: string
  type: string | undefined
  body: Buffer
}

const asked: Asked[] = []
let answer: (response: ServerResponse, request: Asked) => void
const storage = createServer(async (request: IncomingMessage, response) => {
  const { method, url = '', headers } = request
  asked.push({ method, url, type: headers['content-type'], body: await buffer(request) })
  answer(response, asked.at(-1) as Asked)
})

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
const stored = (response: ServerResponse, { body }: Asked) =>
  json(response, 200, { md5Hash: createHash('md5').update(body).digest('base64') })

beforeAll(async () => {
  await new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(storage.address() as AddressInfo).port}`
  Object.assign(process.env, {
    ...{ GCLOUD_PROJECT: 'demo-raw', FIRESTORE_EMULATOR_HOST: '127.0.0.1:1' },
    ...{ FIREBASE_STORAGE_EMULATOR_HOST: host, STORAGE_EMULATOR_HOST: `http://${host}` },
  })
})
beforeEach(() => {
  asked.length = 0
})
afterAll(() => {
  storage.close()
  storage.closeAllConnections()
})

const bytes = Buffer.from('From: Iris\r\n\r\nIt hums: \xff\0', 'latin1')
const put = () => bucketObjects.put('raw/2026/11/a b.eml', bytes, 'message/rfc822')

describe('an object in Storage', () => {
  it('is put in one request, and only if there is none', async () => {
    answer = stored
    await put()
    expect(asked).toEqual([
      { method: 'POST', url: expect.any(String), type: 'message/rfc822', body: Buffer.from(bytes) },
    ])
    const { pathname, searchParams } = new URL(asked[0]?.url ?? '', 'http://storage')
    expect(pathname).toBe('/upload/storage/v1/b/demo-raw.appspot.com/o')
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ name: 'raw/2026/11/a b.eml', uploadType: 'media', ifGenerationMatch: '0' },
    })
  })

  it('may be there already', async () => {
    answer = (response) => json(response, 412, { error: { code: 412, message: 'conditionNotMet' } })
    await expect(put()).resolves.toBeUndefined()
    expect(asked).toHaveLength(1)
  })

  it('is tried again when Storage is busy', async () => {
    answer = (response, request) =>
      asked.length === 1 ? json(response, 503, { error: { code: 503 } }) : stored(response, request)
    await put()
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'POST'])
  })

  it('is no object when it was damaged on its way', async () => {
    answer = (response, { method }) =>
      method === 'POST' ? json(response, 200, { md5Hash: 'AAAA' }) : response.writeHead(204).end()
    await expect(put()).rejects.toThrow('damaged')
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'DELETE'])
  })

  it('fails for what is no answer to wait for', async () => {
    answer = (response) => json(response, 403, { error: { code: 403, message: 'Forbidden' } })
    await expect(put()).rejects.toMatchObject({ code: 403 })
  })
})
