import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from './testing/test-api.ts'

const input = {
  token: 'correct horse battery staple',
  deskName: 'Tallow & Pine',
  department: { name: 'Support', address: 'Support@TallowPine.example' },
  admin: { name: 'Ada Quill', email: 'Ada@tallowpine.example', password: 'a long password' },
}

describe('POST /api/setup', () => {
  let api: TestApi

  beforeEach(async () => {
    api = await startTestApi()
  })
  afterEach(() => api.close())

  async function setUp(over: object = {}) {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ ...input, ...over })
    const response = await api.call('/api/setup', { method: 'POST', headers, body })
    const answer = (await response.json()) as { error?: { code: string; details?: object } }
    return { status: response.status, code: answer.error?.code, details: answer.error?.details }
  }
  const needed = async () => ((await (await api.call('/api/setup')).json()) as { needed: boolean }).needed

  it('makes the desk, its department and its admin, once', async () => {
    expect(await needed()).toBe(true)
    expect((await setUp()).status).toBe(201)
    expect(await needed()).toBe(false)
    expect(api.desk.desk).toMatchObject({
      settings: { public: { deskName: 'Tallow & Pine' }, admin: { setUpAt: api.time.now } },
      department: { name: 'Support', address: 'support@tallowpine.example', inForm: true },
      admin: { role: 'admin', email: 'ada@tallowpine.example', active: true },
    })
    expect(api.desk.accounts.get('ada@tallowpine.example')).toEqual({
      password: 'a long password',
      rights: true,
    })
    expect(await setUp()).toMatchObject({ status: 409, code: 'already_set_up' })
  })

  it('gives a second admin nothing', async () => {
    await setUp()
    const other = { ...input.admin, email: 'eve@example.org' }
    expect((await setUp({ admin: other })).status).toBe(409)
    expect(api.desk.accounts.has('eve@example.org')).toBe(false)
  })

  it('changes no password once the desk is set up', async () => {
    await setUp()
    await setUp({ admin: { ...input.admin, password: 'another password' } })
    expect(api.desk.accounts.get('ada@tallowpine.example')?.password).toBe('a long password')
  })

  it.each(['prepareAccount', 'create', 'grantRights'] as const)(
    'is finished by sending it again when %s broke',
    async (step) => {
      api.desk.failing.add(step)
      expect((await setUp()).status).toBe(500)
      api.desk.failing.clear()
      expect((await setUp()).status).toBe(201)
      expect(api.desk.accounts.get('ada@tallowpine.example')?.rights).toBe(true)
    },
  )

  it.each(['', 'wrong', 'correct horse battery stapl', 'correct horse battery staple '])(
    'refuses the token %j',
    async (token) => {
      expect([401, 422]).toContain((await setUp({ token })).status)
      expect(api.desk.desk).toBeNull()
      expect(api.desk.accounts.size).toBe(0)
    },
  )

  it('cannot be set up where no token was chosen', async () => {
    const open = await startTestApi({ setupToken: '' })
    const headers = { 'content-type': 'application/json' }
    const call = (token: string) =>
      open.call('/api/setup', { method: 'POST', headers, body: JSON.stringify({ ...input, token }) })
    expect([(await call('')).status, (await call('x')).status]).toEqual([422, 401])
    await open.close()
  })

  it('says beside each field what is wrong', async () => {
    const answer = await setUp({ deskName: ' ', admin: { ...input.admin, password: 'short' } })
    expect(answer).toEqual({
      status: 422,
      code: 'invalid',
      details: {
        deskName: 'Please give the desk a name of at most 60 characters.',
        'admin.password': 'Please choose a password of 12 to 200 characters.',
      },
    })
  })

  it('stops those who try tokens', async () => {
    const statuses = []
    for (let nth = 0; nth < 11; nth += 1) statuses.push((await setUp({ token: `guess ${nth}` })).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429])
    expect((await setUp()).status).toBe(429)
  })
})
