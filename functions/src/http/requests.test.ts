import { MAX_FILES } from '@emberdesk/domain/request'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from './testing/test-api.ts'

interface Body {
  outcome?: string
  number?: string
  error?: { code: string; message: string; details?: Record<string, string> }
}

const minute = 60_000
const day = 24 * 60 * minute

describe('POST /api/requests', () => {
  let api: TestApi
  let formToken: string

  const later = (ms: number) => (api.time.now = new Date(api.time.now.getTime() + ms))
  const openForm = async () => (await (await api.call('/api/requests/form')).json()) as { formToken: string }
  const request = (over: Record<string, unknown> = {}) => ({
    name: 'Iris Vale',
    email: 'iris@example.org',
    departmentId: 'support',
    subject: 'The lamp flickers',
    text: 'Since Monday.',
    submissionId: 'submission-00000001',
    formToken,
    ...over,
  })

  async function post(body: RequestInit['body'], headers: Record<string, string> = {}) {
    const response = await api.call('/api/requests', { method: 'POST', headers, body })
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body }
  }
  const postJson = (over: Record<string, unknown> = {}) =>
    post(JSON.stringify(request(over)), { 'content-type': 'application/json' })

  function form(over: Record<string, unknown>, files: File[]) {
    const data = new FormData()
    for (const [name, value] of Object.entries(request(over))) data.append(name, String(value))
    for (const file of files) data.append('files', file)
    return data
  }

  beforeEach(async () => {
    api = await startTestApi()
    formToken = (await openForm()).formToken
    later(10_000)
  })
  afterEach(() => api.close())

  it('shows what the form needs', async () => {
    expect(await openForm()).toEqual({
      deskName: 'Tallow & Pine',
      departments: [{ id: 'support', name: 'Support' }],
      formToken: expect.stringMatching(/^[0-9a-z]+\.[0-9a-f]{16}$/),
      limits: { files: 10, bytes: 20_971_520 },
    })
  })

  it('files a request and answers its number', async () => {
    const { status, body } = await postJson()
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ outcome: 'created', number: '26-000001' }),
    ])
    expect(api.filed).toEqual([
      expect.objectContaining({
        identity: 'form:submission-00000001',
        channel: 'form',
        departmentId: 'support',
        sender: { name: 'Iris Vale', address: 'iris@example.org' },
        to: [{ name: 'Support', address: 'support@tallowpine.example' }],
        subject: 'The lamp flickers',
        text: 'Since Monday.',
        html: '',
        messageId: null,
        match: expect.objectContaining({ kind: 'new' }),
      }),
    ])
  })

  it('answers the same number when the same form comes again, even at the limit', async () => {
    await postJson()
    await postJson({ submissionId: 'submission-00000002' })
    const { status, body } = await postJson()
    expect([status, body.outcome, body.number]).toEqual([200, 'duplicate', '26-000001'])
    expect(api.filed).toHaveLength(2)
  })

  it('files another request when the form was changed before it came again', async () => {
    await postJson()
    expect((await postJson({ text: 'Since Monday, and it smells.' })).body.number).toBe('26-000002')
  })

  it('stores files under safe names and types of our own', async () => {
    const evil = new File(['<script>'], '../../\u202egnp.html', { type: 'image/png' })
    const image = new File([Buffer.from('89504e470d0a1a0a', 'hex')], 'Küche.png', { type: 'text/html' })
    expect((await post(form({}, [evil, image]))).status).toBe(201)
    const attachments = api.filed[0]?.attachments ?? []
    expect(attachments).toMatchObject([
      { name: 'gnp.html', type: 'application/octet-stream', size: 8, cid: null },
      { name: 'Küche.png', type: 'image/png', size: 8 },
    ])
    for (const { path, type } of attachments) {
      expect(path).toMatch(/^attachments\/[0-9a-f]{20}\/[0-9a-f]{20}\/\d-[0-9a-f]{64}$/)
      expect(api.stored.get(path)?.type).toBe(type)
    }
  })

  it('stores files once when the form comes again', async () => {
    const file = () => new File(['hello'], 'a.txt')
    await post(form({}, [file()]))
    expect((await post(form({}, [file()]))).body.outcome).toBe('duplicate')
    expect(api.stored.size).toBe(1)
  })

  it('lets robots who fill the hidden field believe that they got through', async () => {
    const { status, body } = await postJson({ website: 'http://spam.example', formToken: '' })
    expect([status, body]).toEqual([200, { outcome: 'ignored' }])
    expect(api.filed).toEqual([])
    expect(api.budgets.size).toBe(0)
  })

  it('says beside each field what is wrong', async () => {
    const { status, body } = await postJson({ email: 'iris', text: ' ' })
    expect(status).toBe(422)
    expect(body.error).toMatchObject({
      code: 'invalid',
      details: {
        email: 'Please give a complete e-mail address, like name@example.org.',
        text: 'Please write your message.',
      },
    })
    expect(api.budgets.size).toBe(0)
  })

  it('refuses a department that is not in the form', async () => {
    const { status, body } = await postJson({ departmentId: 'secret' })
    expect([status, Object.keys(body.error?.details ?? {})]).toEqual([422, ['departmentId']])
  })

  it('asks to wait when the form was filled in too fast', async () => {
    const { status, headers, body } = await postJson({ formToken: (await openForm()).formToken })
    expect([status, body.error?.code, headers.get('retry-after')]).toEqual([429, 'too_fast', '3'])
  })

  it('gives a new token for one that is too old, good at once', async () => {
    later(day)
    const expired = await postJson()
    expect([expired.status, expired.body.error?.code]).toEqual([409, 'form_expired'])
    expect((await postJson({ formToken: expired.body.error?.details?.['formToken'] })).status).toBe(201)
  })

  it('gives a forged token a new one that has to wait', async () => {
    const forged = await postJson({ formToken: 'forged' })
    expect(forged.status).toBe(409)
    const fresh = forged.body.error?.details?.['formToken']
    expect((await postJson({ formToken: fresh })).body.error?.code).toBe('too_fast')
    later(3_000)
    expect((await postJson({ formToken: fresh })).status).toBe(201)
  })

  it('limits a sender until the hour is over', async () => {
    const send = (nth: number) => postJson({ submissionId: `submission-0000000${nth}` })
    expect([(await send(1)).status, (await send(2)).status]).toEqual([201, 201])
    const refused = await send(3)
    expect([refused.status, refused.body.error?.code]).toEqual([429, 'too_many_requests'])
    expect(refused.body.error?.message).toContain('try again in 60 minutes')
    expect(Number(refused.headers.get('retry-after'))).toBe(3590)
    later(60 * minute)
    expect((await send(3)).status).toBe(201)
  })

  it('limits an address whatever sender it names, and stores neither', async () => {
    const send = (nth: number) =>
      postJson({ submissionId: `submission-0000000${nth}`, email: `iris${nth}@example.org` })
    const statuses = [await send(1), await send(2), await send(3), await send(4)].map(({ status }) => status)
    expect(statuses).toEqual([201, 201, 201, 429])
    for (const id of api.budgets.keys()) expect(id).toMatch(/^[0-9a-f]{64}_\d+$/)
  })

  it.each([
    ['no type', '', {}, 415],
    ['another type', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['broken JSON', '{"name":', { 'content-type': 'application/json' }, 400],
    ['an array', '[1]', { 'content-type': 'application/json' }, 422],
    ['null', 'null', { 'content-type': 'application/json' }, 422],
    ['a long JSON', `"${'x'.repeat(1_100_000)}"`, { 'content-type': 'application/json' }, 413],
    ['no boundary', 'x', { 'content-type': 'multipart/form-data' }, 400],
    ['half a form', '--b\r\n', { 'content-type': 'multipart/form-data; boundary=b' }, 400],
    ['a huge form', Buffer.alloc(22_100_000), { 'content-type': 'multipart/form-data; boundary=b' }, 413],
  ] as const)('refuses %s', async (_, body, headers, status) => {
    const answer = await post(body, headers)
    expect(answer.status).toBe(status)
    expect(answer.body.error?.message).toMatch(/\.$/)
  })

  it('refuses a text that is too long rather than cutting it', async () => {
    const { status, body } = await post(form({ text: 'x'.repeat(300_000) }, []))
    expect([status, body.error?.details]).toEqual([
      422,
      { text: 'Please shorten your message to 50,000 characters.' },
    ])
  })

  it('refuses one file too many, beside the files', async () => {
    const files = Array.from({ length: MAX_FILES + 1 }, (_, nth) => new File(['x'], `${nth}.txt`))
    const { status, body } = await post(form({}, files))
    expect([status, body.error?.details]).toEqual([422, { files: 'Please attach at most 10 files.' }])
    expect(api.filed).toEqual([])
  })

  it('says so while the desk is not set up', async () => {
    const empty = await startTestApi({ config: async () => null })
    const response = await empty.call('/api/requests/form')
    expect([response.status, ((await response.json()) as Body).error?.code]).toEqual([503, 'not_set_up'])
    await empty.close()
  })
})
