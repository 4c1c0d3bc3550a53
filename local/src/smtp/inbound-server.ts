import type { Readable } from 'node:stream'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { refusalOfRecipient, refusalOfSender } from './accept-recipient.ts'
import { outcomeReply } from './outcome-reply.ts'
import { signedHeaders } from './sign.ts'
import { SmtpReply } from './smtp-reply.ts'

/** What the webhook publishes as its limit, less room for the request itself. */
export const MAX_MAIL_BYTES = 30 * 1024 * 1024

export interface InboundOptions {
  domain: string
  origin: string
  secret: string
}

/** Reads a mail up to the limit; what is over it is read and dropped, so that the sender hears our answer. */
async function readMail(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).length
    if (size <= MAX_MAIL_BYTES) chunks.push(chunk as Buffer)
  }
  return size <= MAX_MAIL_BYTES ? Buffer.concat(chunks) : null
}

async function forward(stream: Readable, session: SMTPServerSession, options: InboundOptions) {
  const body = await readMail(stream)
  if (!body) return outcomeReply(413, null)
  const { mailFrom, rcptTo } = session.envelope
  const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) }
  const answer = await fetch(`${options.origin}/api/inbound/raw`, {
    method: 'POST',
    headers: signedHeaders(options.secret, envelope, body, new Date()),
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(120_000),
  })
  return outcomeReply(answer.status, await answer.json().catch(() => null))
}

/** The desk's way in for mail on this machine: takes it over SMTP and posts it to the webhook, as a provider would. */
export function createInboundServer(options: InboundOptions): SMTPServer {
  return new SMTPServer({
    banner: 'Emberdesk',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    hideSMTPUTF8: true,
    size: MAX_MAIL_BYTES,
    logger: false,
    onMailFrom: ({ address }, _session, done) => done(refusalOfSender(address)),
    onRcptTo: ({ address }, _session, done) => done(refusalOfRecipient(address, options.domain)),
    onData(stream, session, done) {
      forward(stream, session, options)
        .catch(() => outcomeReply(503, null))
        .then((reply) => (reply instanceof SmtpReply ? done(reply) : done(null, reply)))
        .catch(done)
    },
  })
}
