import * as z from 'zod'
import type { Clock } from '../../adapters/clock.ts'
import { sha256Hex } from '../../adapters/digest.ts'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import { rebuildMail } from '../../adapters/rebuild-mail.ts'
import type { WebhookForm } from '../../adapters/webhook-form.ts'
import type { Handler } from '../call.ts'
import { checkMailgun, MAILGUN_NEVER, useToken } from '../webhook/mailgun-auth.ts'
import { readForm } from '../webhook/read-form.ts'
import { readJson } from '../webhook/read-json.ts'
import { neverAgain, requireAccount } from '../webhook/refusals.ts'
import type { UsedTokens } from '../webhook/used-tokens.ts'
import { binaryText } from './binary-text.ts'
import { envelopeAddress, envelopeRecipients } from './envelope-address.ts'
import { mailgunVerdicts } from './mailgun-verdicts.ts'
import { takeMail, type Receives } from './take-mail.ts'

interface Dependencies {
  mailIntake: Receives
  account(): MailAccounts['mailgun']
  tokens: UsedTokens
  clock: Clock
}

const headersSchema = z.array(z.tuple([z.string(), z.string()]))
/** A Content-ID may name one field or several. */
const cidsSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({})

const unreadable = (why: string) => neverAgain(MAILGUN_NEVER, why)

/**
 * `POST /api/inbound/mailgun`, and `…/mailgun/mime`, whose ending makes Mailgun send the raw mail: a route's `forward()`. The signature
 * covers neither mail nor envelope, so its token is bound to them first.
 */
export function inboundMailgun({ mailIntake, account, tokens, clock }: Dependencies): Handler {
  return async ({ headers, body }) => {
    const { signingKey, checksSenders } = requireAccount('Mailgun', account())
    const form = await readForm(headers, body)
    const said = (name: string) => String(form.fields.get(name) ?? '')
    const proof = { timestamp: said('timestamp'), token: said('token'), signature: said('signature') }
    checkMailgun(proof, signingKey, clock())
    const to = envelopeRecipients(said('recipient').split(','))
    if (to.length === 0) throw unreadable('The field "recipient" is missing.')
    const from = envelopeAddress(said('sender'))
    const raw = form.fields.get('body-mime') ?? (await rebuilt(form))
    await useToken(tokens, proof, sha256Hex(JSON.stringify([from, to]), raw))
    const verdicts = checksSenders ? mailgunVerdicts(raw, from) : undefined
    return takeMail(mailIntake, raw, { from, to, ...(verdicts && { verdicts }) })
  }
}

/** The mail of the parsed mode, whose text is UTF-8 throughout. */
async function rebuilt({ fields, files }: WebhookForm): Promise<Buffer> {
  const said = (name: string) => String(fields.get(name) ?? '')
  const headers = headersSchema.safeParse(readJson(said('message-headers'))).data
  if (!headers) throw unreadable('The form holds neither "body-mime" nor "message-headers".')
  if (files.length < Number(fields.get('attachment-count') ?? 0)) {
    throw unreadable('The form does not hold all attachments. Use forward() in the route, not store().')
  }
  const cids = new Map(
    Object.entries(cidsSchema.parse(readJson(said('content-id-map')))).flatMap(([cid, names]) =>
      [names].flat().map((name) => [name, cid.replace(/^<|>$/g, '')]),
    ),
  )
  return rebuildMail({
    headers: headers.map(([name, value]) => ({ name, value: binaryText(value) })),
    text: said('body-plain'),
    html: said('body-html'),
    files: files.map(({ field, name, type, bytes }) => ({ name, type, bytes, cid: cids.get(field) ?? null })),
  })
}
