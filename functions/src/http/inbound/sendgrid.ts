import { splitMail } from '@emberdesk/domain/mail'
import * as z from 'zod'
import type { Clock } from '../../adapters/clock.ts'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import { rebuildMail } from '../../adapters/rebuild-mail.ts'
import type { WebhookForm } from '../../adapters/webhook-form.ts'
import type { Handler } from '../call.ts'
import { readForm } from '../webhook/read-form.ts'
import { readJson } from '../webhook/read-json.ts'
import { neverAgain, notAuthentic, requireAccount } from '../webhook/refusals.ts'
import { hasCredentials, whyNotSendgrid } from '../webhook/sendgrid-auth.ts'
import { decodeText } from './decode-text.ts'
import { envelopeAddress, envelopeRecipients } from './envelope-address.ts'
import { sendgridVerdicts } from './sendgrid-verdicts.ts'
import { takeMail, type Receives } from './take-mail.ts'

interface Dependencies {
  mailIntake: Receives
  account(): MailAccounts['sendgrid']
  clock: Clock
}

const envelopeSchema = z.object({ to: z.array(z.string()), from: z.string() })
const charsetsSchema = z.record(z.string(), z.string()).catch({})
const attachmentsSchema = z
  .record(z.string(), z.object({ 'content-id': z.string().optional() }).catch({}))
  .catch({})
const cidsSchema = z.record(z.string(), z.string()).catch({})

/** What no retry can mend. SendGrid keeps trying for three days whatever we answer, and then gives up. */
const unreadable = (why: string) => neverAgain(400, why)

/** `POST /api/inbound/sendgrid`: Inbound Parse, with the raw mail or taken apart. */
export function inboundSendgrid({ mailIntake, account, clock }: Dependencies): Handler {
  return async (call) => {
    const credentials = account()
    const known = requireAccount(
      'SendGrid',
      credentials && hasCredentials(credentials) ? credentials : undefined,
    )
    const why = whyNotSendgrid(call, known, clock())
    if (why !== null) throw notAuthentic(why)
    const form = await readForm(call.headers, call.body)
    const said = (name: string) => String(form.fields.get(name) ?? '')
    const envelope = envelopeSchema.safeParse(readJson(said('envelope'))).data
    if (!envelope) throw unreadable('The field "envelope" is missing or no JSON of the envelope.')
    const raw = form.fields.get('email') ?? (await rebuilt(form))
    const [from, to] = [envelopeAddress(envelope.from), envelopeRecipients(envelope.to)]
    const verdicts = sendgridVerdicts({ spf: said('SPF'), dkim: said('dkim'), sender: from })
    return takeMail(mailIntake, raw, { from, to, ...(verdicts && { verdicts }) })
  }
}

/** The mail of the parsed mode. Each text field is in the charset that `charsets` names; headers are the bytes that came. */
async function rebuilt({ fields, files }: WebhookForm): Promise<Buffer> {
  const headers = fields.get('headers')
  if (!headers) throw unreadable('The form holds neither the field "email" nor "headers".')
  const json = (name: string) => readJson(String(fields.get(name) ?? ''))
  if (files.length < Number(fields.get('attachments') ?? 0)) {
    throw unreadable('The form does not hold all attachments that it announces.')
  }
  const charsets = charsetsSchema.parse(json('charsets'))
  const text = (name: string) => decodeText(fields.get(name) ?? Buffer.alloc(0), charsets[name])
  const infos = attachmentsSchema.parse(json('attachment-info'))
  const cids = new Map(
    Object.entries(cidsSchema.parse(json('content-ids'))).map(([cid, field]) => [field, cid]),
  )
  return rebuildMail({
    headers: splitMail(Buffer.concat([headers, Buffer.from('\r\n\r\n')])).headers,
    text: text('text'),
    html: text('html'),
    files: files.map(({ field, name, type, bytes }) => ({
      ...{ name, type, bytes },
      cid: bareCid(infos[field]?.['content-id'] ?? cids.get(field)),
    })),
  })
}

function bareCid(cid: string | undefined): string | null {
  return cid?.replace(/^\s*<|>\s*$/g, '') || null
}
