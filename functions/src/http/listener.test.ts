import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from './testing/test-api.ts'

describe('the API', () => {
  let api: TestApi

  beforeAll(async () => {
    api = await startTestApi({
      config: () => Promise.reject(new Error('secret of the database')),
    })
  })
  afterAll(() => api.close())

  it('is healthy', async () => {
    const response = await api.call('/api/health')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ ok: true })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('answers a sentence where there is nothing', async () => {
    const response = await api.call('/api/none?x=1')
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({
      error: { code: 'not_found', message: 'There is nothing here, or nothing that you may see.' },
    })
  })

  it('says which methods it takes', async () => {
    const response = await api.call('/api/health', { method: 'DELETE' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET')
  })

  it('keeps what broke to itself and logs it', async () => {
    const response = await api.call('/api/requests/form')
    expect(response.status).toBe(500)
    const body = await response.text()
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'internal' } })
    expect(body).not.toContain('secret')
    expect(api.logged.at(-1)).toBe('GET /api/requests/form failed: Error: secret of the database')
  })

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:5173' }, 415],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'https://desk.example' }, 415],
    [{ origin: 'https://desk.web.app', 'x-forwarded-host': 'desk.web.app' }, 415],
    [{}, 415],
  ])('takes a POST with %j as %i', async (headers, status) => {
    const response = await api.call('/api/requests', { method: 'POST', headers })
    expect(response.status).toBe(status)
  })
})
