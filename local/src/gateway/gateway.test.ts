import { createServer, request as httpRequest, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { functionProxy } from './function-proxy.ts'
import { Gateway } from './gateway.ts'
import { RequestsInFlight } from './requests-in-flight.ts'

let gateway: Gateway
let host: Server
let hostUrl: string
let whenUp: (timeoutMs: number) => Promise<string | null>
let requests: RequestsInFlight
let seen: { url: string; headers: Record<string, unknown>; body: string }[]

const open = () =>
  gateway.open({
    projectId: 'demo-x',
    region: 'europe-west1',
    init: () => ({ projectId: 'demo-x' }),
    toFunction: functionProxy({ whenUp: (timeoutMs) => whenUp(timeoutMs), requests }),
    web: (_request, response) => void response.end('web'),
    mail: async (_request, response) => void response.end('mail'),
    tick: async () => undefined,
  })

beforeEach(async () => {
  seen = []
  requests = new RequestsInFlight()
  host = createServer(async (request, response) => {
    const body = (await buffer(request)).toString()
    seen.push({ url: request.url ?? '', headers: request.headers, body })
    response.end('function')
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
  whenUp = async () => hostUrl
  gateway = new Gateway()
  await gateway.listen(0)
})
afterEach(() => {
  gateway.close()
  host.closeAllConnections()
  host.close()
})

const get = (path: string, init?: RequestInit) => fetch(gateway.origin + path, init)

/** fetch sets Host by itself; this one says what it likes. */
const withHost = (name: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = httpRequest(gateway.origin, { headers: { host: name } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject).end()
  })

describe('the gateway', () => {
  it('says that it is starting before the desk is ready', async () => {
    const answer = await get('/')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ error: { code: 'unavailable' } })
  })

  it('hands a request to its function with path, query, body and the address it came from', async () => {
    open()
    const forged = { 'fastly-client-ip': '6.6.6.6', 'x-forwarded-for': '6.6.6.6' }
    const answer = await get('/api/requests?a=1', { method: 'POST', body: 'hello', headers: forged })
    expect(await answer.text()).toBe('function')
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ url: '/demo-x/europe-west1/api/api/requests?a=1', body: 'hello' })
    expect(seen[0]?.headers).toMatchObject({
      'fastly-client-ip': '127.0.0.1',
      'x-forwarded-for': expect.stringMatching(/,127\.0\.0\.1$/),
      'x-forwarded-host': gateway.origin.slice('http://'.length),
    })
  })

  it('waits for a host that is being restarted', async () => {
    open()
    let comeUp = (_url: string) => {}
    whenUp = () => new Promise((resolve) => (comeUp = resolve))
    const answer = get('/api/requests', { method: 'POST', body: 'patience' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    comeUp(hostUrl)
    expect((await answer).status).toBe(200)
    expect(seen[0]?.body).toBe('patience')
  })

  it.each([
    ['does not come back', async () => null],
    ['has just died', async () => 'http://127.0.0.1:9'],
  ])('answers 503 in our format when the host %s', async (_, up) => {
    open()
    whenUp = up
    const answer = await get('/api/health')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({
      error: { code: 'unavailable', message: expect.stringContaining('Try again') },
    })
  })

  it('knows how many wait for an answer, and tells when nobody does', async () => {
    open()
    let none = 0
    requests.onNone(() => (none += 1))
    host.removeAllListeners('request')
    const answers: ServerResponse[] = []
    host.on('request', (_request, response) => answers.push(response))
    const two = [get('/api/health'), get('/api/health')]
    await vi.waitFor(() => expect(answers).toHaveLength(2))
    expect(requests.count).toBe(2)
    answers[0]?.end('first')
    await vi.waitFor(() => expect(requests.count).toBe(1))
    expect(none).toBe(0)
    // An answer that has begun may take its time.
    answers[1]?.write('second')
    await vi.waitFor(() => expect(requests.count).toBe(0))
    answers[1]?.end()
    expect(await Promise.all(two.map(async (answer) => (await answer).status))).toEqual([200, 200])
    expect(none).toBe(1)
  })

  it('keeps its connections to the host', async () => {
    open()
    let connections = 0
    host.on('connection', () => (connections += 1))
    for (let n = 0; n < 5; n += 1) await (await get('/api/health')).text()
    expect(connections).toBe(1)
  })

  it('answers nobody who calls it by another name', async () => {
    open()
    expect(await withHost('desk.evil.example')).toBe(403)
    expect(await withHost('localhost')).toBe(200)
  })

  it('runs schedules on a post only', async () => {
    open()
    expect((await get('/__tick')).status).toBe(405)
    expect((await get('/__tick', { method: 'POST' })).status).toBe(200)
  })

  it('names a taken port and the way out', async () => {
    const { port } = new URL(gateway.origin)
    await expect(new Gateway().listen(Number(port))).rejects.toThrow(
      new RegExp(`Port ${port} is taken.*DESK_PORT=\\d+ npm start`),
    )
  })
})
