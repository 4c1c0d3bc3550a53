import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import nodemailer from 'nodemailer'
import type { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createInboundServer } from './inbound-server.ts'
import { listenSmtp } from './listen-smtp.ts'

let webhook: Server
let smtp: SMTPServer
let port: number
let answer: { status: number; body: object }
let posted: { headers: IncomingHttpHeaders; body: Buffer }[]

beforeEach(async () => {
  posted = []
  answer = { status: 200, body: { outcome: 'created', number: '26-000001-1', why: 'New.' } }
  webhook = createServer(async (request, response) => {
    posted.push({ headers: request.headers, body: await buffer(request) })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(webhook.address() as AddressInfo).port}`
  smtp = createInboundServer({ domain: 'tallowpine.example', origin, secret: 'secret' })
  port = await listenSmtp(smtp)
})
afterEach(async () => {
  await new Promise<void>((resolve) => smtp.close(resolve))
  webhook.closeAllConnections()
  webhook.close()
})

const send = (envelope: { from: string; to: string[] }) =>
  nodemailer
    .createTransport(`smtp://127.0.0.1:${port}`)
    .sendMail({ envelope, raw: 'Subject: x\r\n\r\n.dot\r\n' })
const plain = { from: 'a@b.example', to: ['support@tallowpine.example'] }

describe('the SMTP door', () => {
  it('posts the bytes and the envelope, and passes the outcome on', async () => {
    const sent = await send({ from: 'a@b.example', to: ['x@tallowpine.example', 'y+1.2@tallowpine.example'] })
    expect(sent.response).toBe('250 created 26-000001-1 New.')
    expect(posted).toHaveLength(1)
    expect(posted[0]?.body.toString()).toBe('Subject: x\r\n\r\n.dot\r\n')
    expect(posted[0]?.headers).toMatchObject({
      'x-desk-envelope-from': 'a@b.example',
      'x-desk-envelope-to': 'x@tallowpine.example,y+1.2@tallowpine.example',
      'x-desk-signature': expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('takes the empty sender of a bounce', async () => {
    await send({ ...plain, from: '' })
    expect(posted[0]?.headers['x-desk-envelope-from']).toBe('')
  })

  it.each([
    [413, 552],
    [503, 451],
    [401, 451],
  ])('answers a %i of the webhook with %i', async (status, code) => {
    answer = { status, body: {} }
    await expect(send(plain)).rejects.toMatchObject({ responseCode: code })
  })

  it('has the sender try again when there is nobody behind the door', async () => {
    webhook.close()
    await expect(send(plain)).rejects.toMatchObject({ responseCode: 451 })
  })

  it('takes nothing for other domains', async () => {
    await expect(send({ ...plain, to: ['x@elsewhere.example'] })).rejects.toMatchObject({ responseCode: 550 })
    expect(posted).toHaveLength(0)
  })
})

describe('listenSmtp', () => {
  it('takes another port when the wanted one is taken', async () => {
    const other = createInboundServer({ domain: 'x', origin: 'http://x', secret: 'x' })
    const chosen = await listenSmtp(other, port)
    expect(chosen).not.toBe(port)
    await new Promise<void>((resolve) => other.close(resolve))
  })
})
