import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { openAdmin } from '../support/admin.ts'
import { clearRateLimits, filledForm, openForm, postForm } from '../support/request-form.ts'
import { readSink } from '../support/sink.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')

describe('the public form', () => {
  let admin: ReturnType<typeof openAdmin>
  let formToken: string

  beforeAll(async () => {
    admin = openAdmin(desk)
    formToken = (await openForm(desk)).formToken
  })
  beforeEach(() => clearRateLimits(admin))
  afterAll(() => admin.close())

  const ticketOf = async (ticketId = '') => (await admin.db.doc(`tickets/${ticketId}`).get()).data()
  const someone = (name: string) => `${name}.${Date.now().toString(36)}@example.org`

  it('becomes a ticket with a number, its message and its customer', async () => {
    const email = someone('iris')
    const { status, body } = await postForm(desk, filledForm(formToken, { email }))
    expect([status, body.outcome]).toEqual([201, 'created'])
    expect(body.number).toMatch(/^\d\d-\d{6,}-\d$/)
    const ticket = await ticketOf(body.ticketId)
    expect(ticket).toMatchObject({
      number: body.number,
      subject: 'The lamp flickers',
      channel: 'form',
      departmentId: 'support',
      category: 'new',
      bucket: 'active',
      requester: { name: 'Iris Vale', email },
      participants: [email],
    })
    const messages = await admin.db.collection(`tickets/${body.ticketId}/messages`).get()
    expect(messages.docs.map((doc) => doc.data())).toMatchObject([
      {
        direction: 'in',
        channel: 'form',
        from: { name: 'Iris Vale', address: email },
        text: 'Since Monday. What can I do?',
        html: '',
        state: 'received',
      },
    ])
    const customer = admin.db.doc(`customers/${ticket?.['requester'].customerId}`)
    await until('the customer', async () => (await customer.get()).exists)
    expect((await customer.get()).get('emails')).toEqual([email])
  })

  it('is acknowledged by mail without repeating what was typed', async () => {
    const email = someone('otto')
    const fields = filledForm(formToken, {
      email,
      subject: 'Buy pills at evil.example',
      text: 'Cheap pills!',
    })
    const { body } = await postForm(desk, fields)
    const mails = await until('the auto-answer', async () => {
      const found = await readSink(desk, email)
      return found.length ? found : null
    })
    const raw = mails.map((mail) => mail.raw.toString('utf8')).join('\n')
    expect(mails).toHaveLength(1)
    expect(raw).toContain(body.number)
    expect(raw).toMatch(/^Auto-Submitted: auto-replied/m)
    expect(raw).not.toMatch(/pills/i)
  })

  it('is filed once, however often and from however many sides it comes', async () => {
    const fields = filledForm(formToken, { email: someone('twice') })
    const file = () => new File(['the same'], 'a.txt')
    const answers = await Promise.all([0, 1, 2, 3].map(() => postForm(desk, fields, [file()])))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1)
    const outcomes = answers.map(({ body }) => body.outcome).sort()
    expect(outcomes).toEqual(['created', 'duplicate', 'duplicate', 'duplicate'])
  })

  it('carries files, byte for byte, under safe names', async () => {
    const bytes = Buffer.from('89504e470d0a1a0a00ff0d0a2d2d', 'hex')
    const files = [new File([bytes], '../../Kü\u202eche.png'), new File(['<svg onload="x">'], 'logo.svg')]
    const { status, body } = await postForm(desk, filledForm(formToken, { email: someone('files') }), files)
    expect(status).toBe(201)
    const messages = await admin.db.collection(`tickets/${body.ticketId}/messages`).get()
    const attachments = messages.docs[0]?.get('attachments') as { name: string; type: string; path: string }[]
    expect(attachments).toMatchObject([
      { name: 'Küche.png', type: 'image/png', size: bytes.length },
      { name: 'logo.svg', type: 'application/octet-stream' },
    ])
    const [stored] = await admin.bucket.file(attachments[0]?.path ?? '').download()
    expect(stored).toEqual(bytes)
  })

  it('keeps a long text whole', async () => {
    const text = '€'.repeat(49_999) + '.'
    const { status, body } = await postForm(desk, filledForm(formToken, { email: someone('long'), text }))
    expect(status).toBe(201)
    const messages = await admin.db.collection(`tickets/${body.ticketId}/messages`).get()
    expect(messages.docs[0]?.get('text')).toBe(text)
  })

  it('stops one sender, tells him when to try again, and stores neither him nor his address', async () => {
    const email = someone('eager')
    const send = () => postForm(desk, filledForm(formToken, { email }))
    const statuses: number[] = []
    for (let nth = 0; nth < 11; nth += 1) statuses.push((await send()).status)
    expect(statuses).toEqual([...Array<number>(10).fill(201), 429])
    const refused = await send()
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.body.error?.code).toBe('too_many_requests')
    const budgets = await admin.db.collection('rateLimits').get()
    // Beside the form's there are those of the automatic mail that it caused.
    expect(budgets.docs.filter((doc) => doc.get('attempts'))).toHaveLength(2)
    const stored = JSON.stringify(budgets.docs.map((doc) => [doc.id, doc.data()]))
    expect(stored).not.toContain('eager')
    expect(stored).not.toContain('127.0.0.1')
    expect((await postForm(desk, filledForm(formToken, { email: someone('other') }))).status).toBe(201)
  })

  it('stops one address, whoever it says it is and whatever proxy it invents', async () => {
    const send = (nth: number) =>
      fetch(`${desk.origin}/api/requests`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': `203.0.113.${nth}`,
          'fastly-client-ip': `203.0.113.${nth}`,
        },
        body: JSON.stringify(filledForm(formToken, { email: someone(`flood${nth}`) })),
      })
    const statuses = (await Promise.all(Array.from({ length: 22 }, (_, nth) => send(nth)))).map(
      ({ status }) => status,
    )
    expect(statuses.filter((status) => status === 201)).toHaveLength(20)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  })

  it('files nothing that is not whole', async () => {
    const count = async () => (await admin.db.collection('tickets').count().get()).data().count
    const before = await count()
    const good = filledForm(formToken)
    const answers = [
      await postForm(desk, { ...good, email: 'nobody' }),
      await postForm(desk, { ...good, departmentId: 'none' }),
      await postForm(desk, { ...good, website: 'http://spam.example' }),
      await postForm(desk, { ...good, formToken: 'forged' }),
      await postForm(
        desk,
        good,
        Array.from({ length: 11 }, () => new File(['x'], 'x.txt')),
      ),
    ]
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 200, 409, 422])
    expect(await count()).toBe(before)
  })

  it('refuses what another site makes a browser send', async () => {
    const response = await fetch(`${desk.origin}/api/requests`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: JSON.stringify(filledForm(formToken)),
    })
    expect(response.status).toBe(403)
  })
})
