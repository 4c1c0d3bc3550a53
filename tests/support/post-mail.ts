import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { IntakeResult } from '../../domain/inbound/index.ts'
import type { DeskInfo } from '../../local/src/testing.ts'

export interface MailPost {
  raw: Uint8Array
  from?: string
  to?: string
  /** Unix seconds. */
  timestamp?: number
  secret?: string
  headers?: Record<string, string>
}

/** Posts a raw mail to the webhook, signed as design and docs/HTTP.md say. */
export async function postMail(desk: Pick<DeskInfo, 'origin' | 'inboundSecret'>, post: MailPost) {
  const from = post.from ?? 'customer@example.org'
  const to = post.to ?? 'support@tallowpine.example'
  const timestamp = String(post.timestamp ?? Math.floor(Date.now() / 1000))
  const hash = createHash('sha256').update(post.raw).digest('hex')
  const signature = createHmac('sha256', post.secret ?? desk.inboundSecret)
    .update(`${timestamp}\n${from}\n${to}\n${hash}`)
    .digest('hex')
  const response = await fetch(`${desk.origin}/api/inbound/raw`, {
    method: 'POST',
    headers: {
      'content-type': 'message/rfc822',
      'x-desk-envelope-from': from,
      'x-desk-envelope-to': to,
      'x-desk-timestamp': timestamp,
      'x-desk-signature': signature,
      ...post.headers,
    },
    body: Buffer.from(post.raw),
  })
  const body = (await response.json()) as IntakeResult & { error?: { code: string; message: string } }
  return { status: response.status, body }
}

export interface MailParts {
  from?: string
  to?: string
  subject?: string
  text?: string
  messageId?: string
  headers?: Record<string, string>
}

/** A plain mail as bytes, with a Message-ID of its own unless one is given. */
export function plainMail(parts: MailParts = {}): Uint8Array {
  const headers: Record<string, string> = {
    From: parts.from ?? 'Iris Vale <customer@example.org>',
    To: parts.to ?? 'support@tallowpine.example',
    Subject: parts.subject ?? 'The lamp flickers',
    Date: 'Mon, 02 Nov 2026 09:00:00 +0000',
    'Message-ID': parts.messageId ?? `<${randomBytes(12).toString('hex')}@example.org>`,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...parts.headers,
  }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(
    `${head.join('')}\r\n${parts.text ?? 'Hello, it flickers since Monday. What can I do?'}\r\n`,
  )
}
