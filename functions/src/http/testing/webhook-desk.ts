import type { Envelope } from '@emberdesk/domain/inbound'
import { generateKeyPairSync, sign } from 'node:crypto'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import { parseMail } from '../../adapters/mail/parse-mail.ts'
import type { Call } from '../call.ts'
import { inboundRoutes, type InboundDependencies } from '../inbound/routes.ts'
import { findRoute } from '../router.ts'
import type { UsedTokens } from '../webhook/used-tokens.ts'

export const NOW = new Date('2026-11-22T10:00:00.000Z')
export const nowSeconds = NOW.getTime() / 1_000

/** For tests: tokens in a map. */
export function memoryTokens(): UsedTokens & { used: Map<string, string> } {
  const used = new Map<string, string>()
  return {
    used,
    async bind(token, contentHash) {
      if (!used.has(token)) used.set(token, contentHash)
      return used.get(token) === contentHash
    },
  }
}

const unreachable = async (): Promise<never> => {
  throw new Error('There is no net here')
}

export type Request = Partial<Pick<Call, 'headers' | 'body'>>

/** For tests: every way in, before an intake that keeps what it is given. */
export function webhookDesk(accounts: MailAccounts, over: Partial<InboundDependencies> = {}) {
  const received: { raw: Buffer; envelope: Envelope }[] = []
  const state = { failing: false }
  const tokens = memoryTokens()
  const routes = inboundRoutes({
    mailIntake: {
      async receive(raw, envelope) {
        if (state.failing) throw new Error('Storage is away')
        received.push({ raw: Buffer.from(raw), envelope })
        return { outcome: 'created', why: 'New.' }
      },
    },
    secret: () => 'the inbound secret',
    accounts: () => accounts,
    tokens,
    sns: { certificate: unreachable, confirm: unreachable },
    readS3: unreachable,
    clock: () => NOW,
    ...over,
  })
  const post = (path: string, { headers = {}, body = Buffer.alloc(0) }: Request) => {
    const { handler, params } = findRoute(routes, 'POST', path)
    return handler({ params, query: new URLSearchParams(), headers, body, client: '192.0.2.1' })
  }
  const parsed = () => parseMail(received.at(-1)?.raw ?? Buffer.alloc(0))
  return { post, received, parsed, tokens, state }
}

/** For tests: a multipart form of text fields (bytes as Latin-1 where they are no strings) and files. */
export function multipart(
  fields: readonly (readonly [name: string, value: string | Buffer])[],
  files: readonly { field: string; name: string; type: string; bytes: Buffer }[] = [],
): Required<Request> {
  const part = (head: string, bytes: Buffer) =>
    Buffer.concat([Buffer.from(`--b0undary\r\n${head}\r\n\r\n`), bytes, Buffer.from('\r\n')])
  const body = Buffer.concat([
    ...fields.map(([name, value]) =>
      part(`Content-Disposition: form-data; name="${name}"`, Buffer.from(value as Buffer)),
    ),
    ...files.map(({ field, name, type, bytes }) =>
      part(
        `Content-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${type}`,
        bytes,
      ),
    ),
    Buffer.from('--b0undary--\r\n'),
  ])
  return { headers: { 'content-type': 'multipart/form-data; boundary=b0undary' }, body }
}

export const basic = (password: string, user = 'desk') => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
})

/** For tests: a key pair as SendGrid has one, and how it signs. */
export function sendgridKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    signed: (body: Buffer, seconds = nowSeconds) => ({
      'x-twilio-email-event-webhook-timestamp': String(seconds),
      'x-twilio-email-event-webhook-signature': sign(
        'sha256',
        Buffer.concat([Buffer.from(String(seconds)), body]),
        privateKey,
      ).toString('base64'),
    }),
  }
}
