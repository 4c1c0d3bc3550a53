import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openAdmin } from '../support/admin.ts'
import { newId, openAgent } from '../support/agent-client.ts'
import { plainMail, postMail } from '../support/post-mail.ts'

const desk = inject('desk')

/** A mail with a picture and a page that would run a script. */
function mailWithFiles(): Uint8Array {
  const parts = [
    'Content-Type: text/plain\r\n\r\nSee both.',
    'Content-Type: image/png; name="Lampe.png"\r\nContent-Disposition: attachment; filename="Lampe.png"\r\n' +
      'Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgoAAAAN',
    'Content-Type: text/html; name="page.html"\r\nContent-Disposition: attachment; filename="page.html"\r\n' +
      '\r\n<script>alert(document.domain)</script>',
  ]
  const body = `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--`
  return plainMail({ headers: { 'Content-Type': 'multipart/mixed; boundary=b' }, text: body })
}

describe('files', () => {
  let admin: ReturnType<typeof openAdmin>
  let inside: Awaited<ReturnType<typeof openAgent>>
  let outside: Awaited<ReturnType<typeof openAgent>>
  let root: Awaited<ReturnType<typeof openAgent>>
  let ticketId: string
  let messageId: string
  let raw: Uint8Array

  beforeAll(async () => {
    admin = openAdmin(desk)
    const agents = await Promise.all([0, 1, 2].map((nth) => openAgent(desk, 'agent', nth)))
    const support = await Promise.all(
      agents.map(async ({ uid }) =>
        ((await admin.db.doc(`agents/${uid}`).get()).get('departments') as string[]).includes('support'),
      ),
    )
    inside = agents[support.indexOf(true)]!
    outside = agents[support.indexOf(false)]!
    root = await openAgent(desk, 'admin')
    await Promise.all(agents.filter((one) => one !== inside && one !== outside).map((one) => one.close()))
    raw = mailWithFiles()
    const { body } = await postMail(desk, { raw })
    ticketId = body.ticketId ?? ''
    messageId = body.messageId ?? ''
  })
  afterAll(() => Promise.all([admin, inside, outside, root].map((one) => one?.close())))

  async function get(path: string, agent?: { token: () => Promise<string> }) {
    const headers: Record<string, string> = agent ? { authorization: `Bearer ${await agent.token()}` } : {}
    return fetch(`${desk.origin}/api/${path}`, { headers })
  }
  const upload = async (agent: { token: () => Promise<string> }, bytes: Buffer, ticket = ticketId) =>
    fetch(`${desk.origin}/api/files?ticketId=${ticket}&name=${encodeURIComponent('Maße.png')}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await agent.token()}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    })

  it('of a mail reach an agent of its department, byte for byte', async () => {
    const response = await get(`files/${ticketId}/${messageId}/0`, inside)
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer()).toString('base64')).toBe('iVBORw0KGgoAAAAN')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Lampe.png"; filename*=UTF-8''Lampe.png`,
    )
  })

  it('that would run are plain bytes in a sandbox', async () => {
    const response = await get(`files/${ticketId}/${messageId}/1`, inside)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': expect.stringMatching(/^attachment/),
    })
  })

  it('give the mail itself as it came', async () => {
    const response = await get(`raw/${ticketId}/${messageId}`, root)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(raw))
  })

  it('stay closed to everybody else, and a foreign ticket looks like none', async () => {
    const forged = { token: async () => 'eyJhbGciOiJub25lIn0.e30.' }
    const path = `files/${ticketId}/${messageId}/0`
    const answers = await Promise.all([get(path), get(path, forged), get(path, outside)])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 404])
    const none = await get(`files/${newId()}/${messageId}/0`, outside)
    expect(await answers[2]?.text()).toBe(await none.text())
    for (const other of [`raw/${ticketId}/${messageId}`, `bodies/${ticketId}/${messageId}`]) {
      expect((await get(other, outside)).status).toBe(404)
    }
  })

  it('of an agent go into his reply and come back', async () => {
    const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(300_000)])
    const uploaded = await upload(inside, bytes)
    const attachment = (await uploaded.json()) as { name: string; type: string; path: string }
    expect(attachment).toMatchObject({ name: 'Maße.png', type: 'image/png', size: bytes.length })
    expect(attachment.path.startsWith(`attachments/${ticketId}/uploads/${inside.uid}/`)).toBe(true)
    const replyId = await inside.reply(ticketId, 'Please see the drawing.', { attachments: [attachment] })
    const response = await get(`files/${ticketId}/${replyId}/0`, inside)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
  })

  it('of an agent are refused at a ticket that is not his, or when too large', async () => {
    expect((await upload(outside, Buffer.from('x'))).status).toBe(404)
    expect((await upload(inside, Buffer.from('x'), newId())).status).toBe(404)
    expect((await upload(inside, Buffer.alloc(20 * 1024 * 1024 + 1))).status).toBe(413)
  })

  it('give the whole body of a message that is too long for its document', async () => {
    const text = `${'All work and no play. '.repeat(12_000)}The end.`
    const { body } = await postMail(desk, { raw: plainMail({ text }) })
    const response = await get(`bodies/${body.ticketId}/${body.messageId}`, inside)
    expect(response.status).toBe(200)
    const whole = (await response.json()) as { text: string; html: string }
    expect(whole.text.trim()).toBe(text)
  })
})
