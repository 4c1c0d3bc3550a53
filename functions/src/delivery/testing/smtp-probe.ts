import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Caught {
  from: string
  to: string[]
  raw: string
}

/** What the server says to a recipient: an SMTP reply such as `550 5.1.1 No such user`, or null to take the mail. */
export type Verdict = (recipient: string) => string | null

export interface ProbeOptions {
  /** What it says to the null sender; null to take it. */
  nullSender?: string | null
}

export interface SmtpProbe {
  url: string
  caught: Caught[]
  close(): Promise<void>
}

function replyError(reply: string): Error {
  const [, code = '450', text = reply] = /^(\d{3}) (.*)$/.exec(reply) ?? []
  return Object.assign(new Error(text), { responseCode: Number(code) })
}

/** A real SMTP server on a free port that keeps what it takes. */
export async function startSmtpProbe(
  verdict: Verdict = () => null,
  { nullSender = null }: ProbeOptions = {},
): Promise<SmtpProbe> {
  const caught: Caught[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onMailFrom({ address }, _session, callback) {
      callback(address === '' && nullSender !== null ? replyError(nullSender) : null)
    },
    onRcptTo({ address }, _session, callback) {
      const reply = verdict(address)
      callback(reply === null ? null : replyError(reply))
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        caught.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() })
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The header block of a raw mail, one unfolded line a header. */
export function headerLines(raw: string): string[] {
  const [block = ''] = raw.split('\r\n\r\n')
  return block.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
}
