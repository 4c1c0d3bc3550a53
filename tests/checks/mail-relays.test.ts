import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { constantTimeEqual, hmacSha256Hex, sha256Hex } from '../../functions/src/adapters/digest.ts'
import { whyNotAuthentic } from '../../functions/src/intake/signature.ts'

const secret = 'a secret of the relay'
const mail = Buffer.from('From: a@example.com\r\nSubject: Gr\xfc\xdfe\r\n\r\n\x00\xff\r\n', 'latin1')

interface Worker {
  email(message: object, env: object): Promise<void>
}
const worker = async () =>
  (
    (await import(new URL('../../tools/mail/cloudflare-worker.mjs', import.meta.url).href)) as {
      default: Worker
    }
  ).default

let server: Server
let url: string
let status: number
let received: { headers: IncomingHttpHeaders; body: Buffer }[]

beforeAll(async () => {
  server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await buffer(request) })
    response.writeHead(status).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/inbound/raw`
})
beforeEach(() => {
  status = 200
  received = []
})
afterAll(() => server.close())

/** What the desk's own check says about the only request that came in. */
function objection(): string | null {
  const [request] = received
  const header = (name: string) => String(request?.headers[name])
  return whyNotAuthentic(
    {
      timestamp: header('x-desk-timestamp'),
      from: header('x-desk-envelope-from'),
      to: header('x-desk-envelope-to'),
      signature: header('x-desk-signature'),
      bodySha256: sha256Hex(request?.body ?? Buffer.alloc(0)),
    },
    { hmacHex: (text) => hmacSha256Hex(secret, text), equal: constantTimeEqual, now: new Date() },
  )
}

/** How each mail server tells the pipe its envelope. */
const calls = {
  postfix: (from: string, to: string[]) => ({ args: [from, ...to], env: {} }),
  exim: (from: string, [to = '']: string[]) => ({ args: [], env: { SENDER: from, RECIPIENT: to } }),
}

describe.each(['postfix', 'exim'] as const)('the pipe of %s', (server) => {
  const folder = mkdtempSync(join(tmpdir(), 'emberdesk-pipe-'))
  const config = join(folder, 'inbound.json')
  afterAll(() => rmSync(folder, { recursive: true }))

  async function pipe(from: string, to: string[], target = url): Promise<number> {
    writeFileSync(config, JSON.stringify({ url: target, secret }))
    const { args, env } = calls[server](from, to)
    const child = spawn(process.execPath, [`tools/mail/${server}-pipe.mjs`, config, ...args], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { PATH: process.env['PATH'], ...env },
    })
    child.stdin.end(mail)
    const [code] = (await once(child, 'exit')) as [number]
    return code
  }

  it('hands the mail over byte for byte, signed, with its envelope', async () => {
    const to = ['support@desk.example', 'billing@desk.example'].slice(0, server === 'exim' ? 1 : 2)
    expect(await pipe('a@example.com', to)).toBe(0)
    expect(objection()).toBeNull()
    expect(received[0]?.body.equals(mail)).toBe(true)
    expect(received[0]?.headers).toMatchObject({
      'content-type': 'message/rfc822',
      'x-desk-envelope-from': 'a@example.com',
      'x-desk-envelope-to': to.join(),
    })
  })

  it('hands over a bounce, whose sender is empty', async () => {
    expect(await pipe('', ['support@desk.example'])).toBe(0)
    expect(objection()).toBeNull()
    expect(received[0]?.headers['x-desk-envelope-from']).toBe('')
  })

  it('hands over mail from an address in another script', async () => {
    expect(await pipe('пётр@example.com', ['support@desk.example'])).toBe(0)
    expect(objection()).toBeNull()
  })

  it('keeps a mail that comes without a recipient, and asks nobody', async () => {
    expect(await pipe('a@example.com', [])).toBe(75)
    expect(received).toEqual([])
  })

  it.each([
    [401, 75],
    [429, 75],
    [500, 75],
    [413, 69],
  ])('answers %i of the desk with exit code %i', async (answer, code) => {
    status = answer
    expect(await pipe('a@example.com', ['support@desk.example'])).toBe(code)
  })

  it('keeps the mail in the queue while the desk cannot be reached', async () => {
    expect(await pipe('a@example.com', ['support@desk.example'], 'http://127.0.0.1:1/')).toBe(75)
  })
})

describe('the Cloudflare Email Worker', () => {
  async function deliver() {
    const rejected: string[] = []
    const message = {
      from: 'a@example.com',
      to: 'support@desk.example',
      raw: new Blob([mail]).stream(),
      setReject: (reason: string) => rejected.push(reason),
    }
    await (await worker()).email(message, { DESK_URL: url, INBOUND_SECRET: secret })
    return rejected
  }

  it('hands the mail over byte for byte, signed', async () => {
    expect(await deliver()).toEqual([])
    expect(objection()).toBeNull()
    expect(received[0]?.body.equals(mail)).toBe(true)
  })

  it('bounces what is too large', async () => {
    status = 413
    expect(await deliver()).toEqual(['The message is too large.'])
  })

  it.each([401, 429, 500])('fails on %i, so that the sender tries again', async (answer) => {
    status = answer
    await expect(deliver()).rejects.toThrow(`The desk answered ${answer}`)
  })
})
