import { afterEach, describe, expect, it, vi } from 'vitest'
import { api, ApiError, toApiError } from './api.ts'

const answer = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(JSON.stringify(body), { status })))

describe('api', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('sends JSON with the token and gives the answer', async () => {
    answer(200, { ok: true })
    await expect(api('/api/setup', { json: { a: 1 }, token: 'T' })).resolves.toEqual({ ok: true })
    const [path, init] = vi.mocked(fetch).mock.calls[0]!
    expect(path).toBe('/api/setup')
    expect(init).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      headers: { Authorization: 'Bearer T', 'Content-Type': 'application/json' },
    })
  })

  it('asks with GET when there is nothing to send', async () => {
    answer(200, {})
    await api('/api/health')
    expect(vi.mocked(fetch).mock.calls[0]![1]).toMatchObject({ method: 'GET', headers: {} })
  })

  it('rejects with the sentence, the code and the details of the server', async () => {
    answer(422, {
      error: { code: 'invalid', message: 'Please check the fields.', details: { email: 'No.' } },
    })
    const error = await api('/api/requests', { json: {} }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      status: 422,
      code: 'invalid',
      message: 'Please check the fields.',
      details: { email: 'No.' },
    })
  })

  it('says that the desk cannot be reached when nobody answers', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')))
    await expect(api('/api/health')).rejects.toMatchObject({ status: 0, code: 'unreachable' })
  })

  it('shows people no page of a proxy', () => {
    expect(toApiError(502, '<html>Bad gateway</html>')).toMatchObject({ status: 502, code: 'unclear' })
  })
})
