import * as z from 'zod'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import { rebuildMail } from '../../adapters/rebuild-mail.ts'
import type { Handler } from '../call.ts'
import { whyNotPassword } from '../webhook/basic-password.ts'
import { readJson } from '../webhook/read-json.ts'
import { neverAgain, notAuthentic, requireAccount } from '../webhook/refusals.ts'
import { binaryText } from './binary-text.ts'
import { envelopeAddress, envelopeRecipients } from './envelope-address.ts'
import { postmarkVerdicts } from './postmark-verdicts.ts'
import { takeMail, type Receives } from './take-mail.ts'

interface Dependencies {
  mailIntake: Receives
  account(): MailAccounts['postmark']
}

/** Postmark takes this for "never send this again"; whatever else is not 200 it tries again, ten times within ten hours. */
const NEVER = 403

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const personSchema = z.object({ Email: text, Name: text })
const peopleSchema = z
  .array(personSchema)
  .nullish()
  .transform((value) => value ?? [])
const mailSchema = z.object({
  FromFull: personSchema,
  ToFull: peopleSchema,
  CcFull: peopleSchema,
  ...{ ReplyTo: text, Subject: text, Date: text, OriginalRecipient: text },
  ...{ TextBody: text, HtmlBody: text, RawEmail: text },
  Headers: z.array(z.object({ Name: z.string(), Value: text })),
  Attachments: z
    .array(z.object({ Name: text, ContentType: text, ContentID: text, Content: text, Data: text }))
    .nullish()
    .transform((value) => value ?? []),
})
type Mail = z.infer<typeof mailSchema>

/** `POST /api/inbound/postmark`: JSON with the raw mail, or taken apart. Postmark signs nothing: the URL holds a password. */
export function inboundPostmark({ mailIntake, account }: Dependencies): Handler {
  return async ({ headers, body }) => {
    const why = whyNotPassword(headers, requireAccount('Postmark', account()).password)
    if (why !== null) throw notAuthentic(why)
    const mail = mailSchema.safeParse(readJson(body.toString('utf8'))).data
    if (!mail) throw neverAgain(NEVER, 'This is not the JSON of an inbound mail.')
    const recipients = mail.OriginalRecipient
      ? [mail.OriginalRecipient]
      : mail.ToFull.map(({ Email }) => Email)
    const from = senderOf(mail)
    const verdicts = postmarkVerdicts(mail.Headers, { sender: from, from: mail.FromFull.Email })
    const raw = mail.RawEmail ? Buffer.from(mail.RawEmail) : await rebuilt(mail)
    return takeMail(mailIntake, raw, {
      from,
      to: envelopeRecipients(recipients),
      ...(verdicts && { verdicts }),
    })
  }
}

const isReturnPath = ({ Name }: { Name: string }) => Name.toLowerCase() === 'return-path'

/** Postmark puts Return-Path before all other headers; one further down is the sender's own invention. */
function senderOf({ Headers, FromFull }: Mail): string {
  const [first] = Headers
  return envelopeAddress(first && isReturnPath(first) ? first.Value : FromFull.Email)
}

/** Postmark takes the usual headers out of `Headers`; they go back on top of what is left, Message-ID among it. */
function rebuilt(mail: Mail): Promise<Buffer> {
  const { FromFull, ToFull, CcFull, ReplyTo, Subject, Date, Headers, Attachments } = mail
  const rest = Headers.filter((header, index) => index === 0 || !isReturnPath(header))
  const there = new Set(rest.map(({ Name }) => Name.toLowerCase()))
  const usual = Object.entries({
    From: addressList([FromFull]),
    To: addressList(ToFull),
    Cc: addressList(CcFull),
    'Reply-To': ReplyTo,
    ...{ Subject, Date },
  }).filter(([name, value]) => value !== '' && !there.has(name.toLowerCase()))
  return rebuildMail({
    headers: [...usual, ...rest.map(({ Name, Value }) => [Name, Value] as const)].map(([name, value]) => ({
      name,
      value: binaryText(value),
    })),
    text: mail.TextBody,
    html: mail.HtmlBody,
    // Postmark's own test sends `Data` for `Content`.
    files: Attachments.map(({ Name, ContentType, ContentID, Content, Data }) => ({
      ...{ name: Name, type: ContentType },
      bytes: Buffer.from(Content || Data, 'base64'),
      cid: ContentID.replace(/^<|>$/g, '') || null,
    })),
  })
}

function addressList(people: readonly { Email: string; Name: string }[]): string {
  return people
    .map(({ Email, Name }) => (Name ? `"${Name.replace(/["\\]/g, '\\$&')}" <${Email}>` : Email))
    .join(', ')
}
