import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from './create-app.ts'
import type { CloudFunction, LoadedFunction } from './load-functions.ts'
import type { FunctionEntry } from './manifest.ts'

const run = vi.fn()
let server: Server
let origin: string

const loaded = (kind: FunctionEntry['kind']): [string, LoadedFunction] => {
  const entry = { name: kind, kind } as FunctionEntry
  return [kind, { entry, run: Object.assign(run, { __endpoint: {} }) as unknown as CloudFunction }]
}

beforeEach(async () => {
  run.mockReset().mockImplementation((_request: unknown, response?: { json: (body: object) => void }) => {
    response?.json({ ok: true })
  })
  const functions = new Map(
    ['https', 'schedule', 'event'].map((kind) => loaded(kind as FunctionEntry['kind'])),
  )
  server = createServer(createApp(functions, 'demo-x', 'europe-west1'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const post = (path: string, body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
  fetch(origin + path, { method: 'POST', body, headers: { 'content-type': type } })

describe('the functions host', () => {
  it('hands a request over with its path below the function, the parsed body and its bytes', async () => {
    const answer = await post('/demo-x/europe-west1/https/api/things?a=1', '{"b":2}')
    expect(answer.status).toBe(200)
    const [request] = run.mock.calls[0] as [{ url: string; body: unknown; rawBody: Buffer }]
    expect(request.url).toBe('/api/things?a=1')
    expect(request.body).toEqual({ b: 2 })
    expect(request.rawBody.toString()).toBe('{"b":2}')
  })

  it('hands mail over as bytes', async () => {
    const bytes = Buffer.from([0, 255, 13, 10])
    await post('/demo-x/europe-west1/https', new Uint8Array(bytes), 'message/rfc822')
    const [request] = run.mock.calls[0] as [{ rawBody: Buffer }]
    expect(request.rawBody).toEqual(bytes)
  })

  it.each([
    ['a schedule', '/demo-x/europe-west1/schedule'],
    ['an event function', '/demo-x/europe-west1/event'],
    ['another project', '/demo-y/europe-west1/https'],
    ['nothing', '/demo-x/europe-west1/nothing'],
  ])('keeps %s from outside', async (_, path) => {
    const answer = await post(path, '{}')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { code: 'not_found' } })
    expect(run).not.toHaveBeenCalled()
  })

  it.each([
    [413, new Uint8Array(33 * 1024 * 1024), 'message/rfc822', 'too_large'],
    [400, '{"half', 'application/json', 'bad_request'],
  ])('answers %i with a sentence', async (status, body, type, code) => {
    const answer = await post('/demo-x/europe-west1/https', body, type)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ error: { code, message: expect.stringMatching(/\.$/) } })
  })

  it('hides what a function throws', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    run.mockRejectedValue(new Error('secret detail'))
    const answer = await post('/demo-x/europe-west1/https', '{}')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('secret')
    expect(logged).toHaveBeenCalled()
    logged.mockRestore()
  })

  it('gives an event function its CloudEvent with the bytes, and answers when it has ended', async () => {
    const answer = await fetch(`${origin}/events/event`, {
      method: 'POST',
      headers: { 'ce-id': '7', 'ce-document': 'tickets/a', 'content-type': 'application/protobuf' },
      body: new Uint8Array([1, 2]),
    })
    expect(answer.status).toBe(204)
    expect(run).toHaveBeenCalledWith({ id: '7', document: 'tickets/a', data: Buffer.from([1, 2]) })
  })
})
