import { MAX_MAIL_BYTES, type IntakeResult } from '@emberdesk/domain/inbound'
import * as z from 'zod'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import type { S3Account, S3Place } from '../../adapters/s3-object.ts'
import type { Answer, Handler } from '../call.ts'
import { tooLarge } from '../errors.ts'
import { neverAgain, requireAccount, tryAgain } from '../webhook/refusals.ts'
import type { createSnsReceiver } from '../webhook/sns-receiver.ts'
import { envelopeAddress, envelopeRecipients } from './envelope-address.ts'
import { sesVerdicts } from './ses-verdicts.ts'
import { takeMail, type Receives } from './take-mail.ts'

interface Dependencies {
  mailIntake: Receives
  account(): MailAccounts['ses']
  sns: ReturnType<typeof createSnsReceiver>
  /** An object of S3, null when it is over the limit. Rejects when it cannot be had. */
  readS3(account: S3Account, place: S3Place, limit: number): Promise<Buffer | null>
}

const verdict = z.object({ status: z.string() }).optional()
const receivedSchema = z.object({
  mail: z.object({ source: z.string().nullish() }),
  receipt: z.object({
    recipients: z.array(z.string()),
    ...{ spfVerdict: verdict, dkimVerdict: verdict, dmarcVerdict: verdict },
    action: z.object({
      encoding: z.string().optional(),
      bucketName: z.string().optional(),
      objectKey: z.string().optional(),
    }),
  }),
  content: z.string().optional(),
})
type Received = z.infer<typeof receivedSchema>

const ignored = (why: string): Answer => {
  const result: IntakeResult = { outcome: 'ignored', why }
  return { status: 200, json: result }
}

/** `POST /api/inbound/ses`: Amazon SES through Amazon SNS, the mail in the notice or in S3. */
export function inboundSes({ mailIntake, account, sns, readS3 }: Dependencies): Handler {
  return async (call) => {
    const { topics, s3 } = requireAccount('Amazon SES', account())
    const received = await sns(call, topics)
    if (received.kind === 'subscription') return ignored(received.why)
    if (typeOf(received.message) !== 'Received') return ignored('This notice is not about mail that came in.')
    const notice = receivedSchema.safeParse(received.message).data
    if (!notice) throw neverAgain(400, 'This is not the notice of a received mail.')
    const raw = await contentOf(notice, (place) => fetched(readS3, s3, place))
    const from = envelopeAddress(notice.mail.source ?? '')
    return takeMail(mailIntake, raw, {
      ...{ from, to: envelopeRecipients(notice.receipt.recipients) },
      verdicts: sesVerdicts(raw, notice.receipt, from),
    })
  }
}

function typeOf(message: unknown): unknown {
  return z.object({ notificationType: z.unknown() }).safeParse(message).data?.notificationType
}

async function contentOf(
  { content, receipt: { action } }: Received,
  fetchMail: (place: S3Place) => Promise<Buffer>,
): Promise<Buffer> {
  if (content !== undefined)
    return Buffer.from(content, /^base64$/i.test(action.encoding ?? '') ? 'base64' : 'utf8')
  const { bucketName: bucket, objectKey: key } = action
  if (bucket && key) return fetchMail({ bucket, key })
  throw neverAgain(400, 'The notice holds no mail: use the SNS action with the content, or the S3 action.')
}

/** The mail stays in the bucket, whatever becomes of the notice. */
async function fetched(
  readS3: Dependencies['readS3'],
  s3: S3Account | undefined,
  place: S3Place,
): Promise<Buffer> {
  if (!s3) throw tryAgain('The mail lies in S3, and MAIL_ACCOUNTS has no key to read it with (ses.s3).')
  const bytes = await readS3(s3, place, MAX_MAIL_BYTES).catch(() => {
    throw tryAgain('The mail could not be fetched from S3: check region, key and rights of ses.s3.')
  })
  if (!bytes)
    throw tooLarge(`A mail may have ${MAX_MAIL_BYTES / 1024 / 1024} MB at most. Do not send it again.`)
  return bytes
}
