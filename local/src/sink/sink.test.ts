import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listenSmtp } from '../smtp/listen-smtp.ts'
import { sinkPages } from './pages.ts'
import { createSinkServer } from './sink-server.ts'
import { SinkStore } from './sink-store.ts'

const hostile = '<script>alert(1)</script><img src="https://tracker.example/x.png" onerror="alert(2)">'
let dir: string
let store: SinkStore
let smtp: SMTPServer
let pages: Server
let origin: string
let port: number

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sink-'))
  store = new SinkStore(dir)
  smtp = createSinkServer(store)
  port = await listenSmtp(smtp)
  pages = createServer((request, response) => {
    const serve = sinkPages({
      store,
      origin,
      smtp: `127.0.0.1:${port}`,
      recipients: ['support@tallowpine.example'],
    })
    void serve(request, response, new URL(request.url ?? '/', origin).pathname)
  })
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
})
afterEach(async () => {
  await new Promise<void>((resolve) => smtp.close(resolve))
  pages.closeAllConnections()
  pages.close()
  rmSync(dir, { recursive: true })
})

const send = (subject: string, messageId = '<one@tallowpine.example>') =>
  nodemailer.createTransport(`smtp://127.0.0.1:${port}`).sendMail({
    from: 'Support <support@tallowpine.example>',
    to: ['a@b.example', 'c@d.example'],
    subject,
    messageId,
    text: hostile,
    html: hostile,
  })
const get = (path: string) => fetch(origin + path)

describe('the sink', () => {
  it('lists what was sent, oldest first, with the copies of each Message-ID', async () => {
    for (const [subject, id] of [
      ['One', '<1@x>'],
      ['Two', '<2@x>'],
      ['One', '<1@x>'],
    ] as const)
      await send(subject, id)
    const list = await (await get('/__mail.json')).json()
    expect(list).toEqual({
      mails: ['One', 'Two', 'One'].map((subject) =>
        expect.objectContaining({
          subject,
          id: expect.any(String),
          receivedAt: expect.stringMatching(/^\d{4}-.*Z$/),
          envelope: { from: 'support@tallowpine.example', to: ['a@b.example', 'c@d.example'] },
        }),
      ),
      copies: { '<1@x>': 2, '<2@x>': 1 },
    })
  })

  it('gives the bytes as they came, also after a restart', async () => {
    await send('Kept')
    const id = store.mails[0]?.id ?? ''
    const raw = Buffer.from(await (await get(`/__mail/${id}.eml`)).arrayBuffer())
    expect(raw.toString()).toContain('Subject: Kept\r\n')
    const again = new SinkStore(dir)
    expect(again.mails).toEqual(store.mails)
    expect(await again.read(id)).toEqual(raw)
  })

  it('runs, loads and reveals nothing of a hostile mail', async () => {
    await send(hostile)
    const id = store.mails[0]?.id
    for (const path of ['/__mail', `/__mail/${id}`]) {
      const answer = await get(path)
      const html = await answer.text()
      expect(html).not.toContain('<script')
      expect(html).not.toContain('<img')
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    }
    expect(await (await get(`/__mail/${id}`)).text()).toContain('sandbox=""')
    const frame = await get(`/__mail/${id}/html`)
    expect(frame.headers.get('content-security-policy')).toMatch(
      /^sandbox; default-src 'none'; .*img-src data:;/,
    )
  })

  it('leaves out an entry that is damaged', async () => {
    await send('Whole')
    writeFileSync(join(dir, '0000000000001-000001.json'), '{')
    expect(new SinkStore(dir).mails.map(({ subject }) => subject)).toEqual(['Whole'])
  })

  it('keeps the last thousand', { timeout: 60_000 }, async () => {
    const raw = Buffer.from('Subject: x\r\n\r\ny')
    for (let n = 0; n < 1_003; n += 1) await store.add({ from: '', to: [String(n)] }, raw)
    expect(store.mails).toHaveLength(1_000)
    expect(store.mails[0]?.envelope.to).toEqual(['3'])
    expect(readdirSync(dir)).toHaveLength(2_000)
  })

  it.each(['/__mail/1', '/__mail/..%2f..%2fsecrets', '/__mail/1/../../x'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})

describe('the form for a test mail', () => {
  const fields = {
    name: 'Rosa',
    from: 'rosa@lindqvist.example',
    to: 'support@tallowpine.example',
    subject: 'Lamp',
    text: 'It hums.',
    inReplyTo: '',
  }
  const post = (body: Record<string, string>, from = origin) =>
    fetch(`${origin}/__mail/new`, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { origin: from },
    })

  it('sends a mail through SMTP', async () => {
    const html = await (await post(fields)).text()
    expect(html).toContain('The desk answered: 250')
    expect(store.mails[0]).toMatchObject({
      subject: 'Lamp',
      envelope: { to: ['support@tallowpine.example'] },
    })
  })

  it('begins an answer as a mail program would, and keeps the thread', async () => {
    await send('Your lamp', '<one@tallowpine.example>')
    const id = store.mails[0]?.id
    const html = await (await get(`/__mail/new?answer=${id}`)).text()
    for (const value of [
      'a@b.example',
      'support@tallowpine.example',
      'Re: Your lamp',
      '&lt;one@tallowpine.example&gt;',
    ]) {
      expect(html).toContain(`value="${value}"`)
    }
    await post({ ...fields, name: '', inReplyTo: '<one@tallowpine.example>' })
    const raw = (await store.read(store.mails[1]?.id ?? '')).toString()
    expect(raw).toContain('In-Reply-To: <one@tallowpine.example>\r\n')
    expect(raw).toContain('References: <one@tallowpine.example>\r\n')
  })

  it.each([
    ['another site', fields, 'https://evil.example'],
    ['half an address', { ...fields, from: 'rosa' }, undefined],
    ['no text', { ...fields, text: ' ' }, undefined],
  ])('sends nothing for %s', async (_, body, from) => {
    const answer = await post(body, from ?? origin)
    expect(await answer.text()).toContain('role="status"')
    expect(store.mails).toHaveLength(0)
  })
})
