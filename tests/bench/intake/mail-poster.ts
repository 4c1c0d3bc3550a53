import { createHash, createHmac, randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { IntakeResult } from '../../../domain/inbound/index.ts'
import type { DeskInfo } from '../../../local/src/testing.ts'
import { plainMail } from '../../support/post-mail.ts'

export interface Mail {
  messageId: string
  from: string
  raw: Uint8Array
  sha256: string
}

export interface Posted {
  mail: Mail
  /** HTTP status; 0 when there was no answer. */
  status: number
  result: Partial<IntakeResult>
  ms: number
}

const TO = 'support@tallowpine.example'
const PARAGRAPH =
  'The arc lamp hums since Monday, and it gets warmer than it should. Could you look into it, please? '

/** Mails of 2 KB, each of another customer. */
export function makeMails(count: number): Mail[] {
  return Array.from({ length: count }, (_, n) => {
    const id = randomBytes(10).toString('hex')
    const messageId = `<${id}@bench.example.org>`
    const from = `customer-${id}@example.org`
    const subject = `Bench ${n} ${id}`
    const raw = plainMail({ from: `Iris Vale <${from}>`, subject, messageId, text: PARAGRAPH.repeat(18) })
    return { messageId, from, raw, sha256: createHash('sha256').update(raw).digest('hex') }
  })
}

/** Posts mails as a relay does, over connections that are kept. */
export function mailPoster({ origin, inboundSecret }: DeskInfo) {
  const agent = new Agent({ keepAlive: true, maxSockets: 600 })
  const url = new URL('/api/inbound/raw', origin)

  function post(mail: Mail): Promise<Posted> {
    const timestamp = String(Math.floor(Date.now() / 1_000))
    const signed = [timestamp, mail.from, TO, mail.sha256].join('\n')
    const headers = {
      'content-type': 'message/rfc822',
      'content-length': mail.raw.length,
      'x-desk-envelope-from': mail.from,
      'x-desk-envelope-to': TO,
      'x-desk-timestamp': timestamp,
      'x-desk-signature': createHmac('sha256', inboundSecret).update(signed).digest('hex'),
    }
    const started = performance.now()
    return new Promise((resolve) => {
      const end = (status: number, result: Partial<IntakeResult>) =>
        resolve({ mail, status, result, ms: performance.now() - started })
      request(url, { method: 'POST', agent, headers }, (response) => {
        json(response).then(
          (body) => end(response.statusCode ?? 0, body as IntakeResult),
          () => end(0, {}),
        )
      })
        .on('error', () => end(0, {}))
        .end(mail.raw)
    })
  }

  return {
    /** All of them, `width` in flight. */
    async atOnce(mails: readonly Mail[], width: number): Promise<Posted[]> {
      const waiting = mails.values()
      const posted: Posted[] = []
      const lane = async () => {
        for (const mail of waiting) posted.push(await post(mail))
      }
      await Promise.all(Array.from({ length: width }, lane))
      return posted
    },
    /** So many each second, whether those before are answered or not. */
    async paced(mails: readonly Mail[], perSecond: number): Promise<Posted[]> {
      const started = performance.now()
      const posts = mails.map(async (mail, n) => {
        const wait = (n * 1_000) / perSecond - (performance.now() - started)
        await sleep(Math.max(0, wait))
        return post(mail)
      })
      return Promise.all(posts)
    },
    close: () => agent.destroy(),
  }
}
