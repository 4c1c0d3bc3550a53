import * as z from 'zod'

const password = z.string().min(16)

/** The secret MAIL_ACCOUNTS, JSON: the mail services this desk uses, and nothing about those it does not use. `{}` is a desk with a relay only. */
const mailAccountsSchema = z.strictObject({
  /** Our own receiver, whose Authentication-Results we believe: its authserv-id (RFC 8601). */
  receiver: z.strictObject({ authservId: z.string().min(1).max(255) }).optional(),
  /** Signed by its key (base64 of the P-256 public key), or by the password in the webhook's URL; with both, both must hold. */
  sendgrid: z
    .strictObject({
      publicKey: z.string().optional(),
      /** The key of the Event Webhook, which is another one. */
      eventPublicKey: z.string().optional(),
      password: password.optional(),
    })
    .optional(),
  mailgun: z
    .strictObject({
      signingKey: password,
      /** Its spam filter is on for the domain, so that the X-Mailgun-Spf and -Dkim-Check-Result in a mail are Mailgun's. */
      checksSenders: z.boolean().default(false),
    })
    .optional(),
  postmark: z.strictObject({ password }).optional(),
  ses: z
    .strictObject({
      /** ARNs of the topics that may speak to us. */
      topics: z.array(z.string().startsWith('arn:')).min(1),
      /** May read the bucket of the S3 action; not needed when mail comes in the notices themselves. */
      s3: z
        .strictObject({ region: z.string(), accessKeyId: z.string(), secretAccessKey: z.string() })
        .optional(),
    })
    .optional(),
  /** Mailboxes that are fetched every minute. */
  imap: z
    .array(
      z.strictObject({
        /** Names its state in `mailboxes/{id}`. */
        id: z.string().regex(/^[a-z0-9-]{1,40}$/),
        host: z.string(),
        port: z.number().int().default(993),
        /** TLS from the start; false means STARTTLS, which is required unless the host is this machine. */
        secure: z.boolean().default(true),
        user: z.string(),
        password: z.string(),
        folder: z.string().default('INBOX'),
        /** Folder that read mail is moved to; left out, it stays where it is. */
        moveTo: z.string().optional(),
        /** Address of the department that its mail is for. */
        address: z.string(),
      }),
    )
    .max(10)
    .optional(),
})
export type MailAccounts = z.infer<typeof mailAccountsSchema>

/** Reads MAIL_ACCOUNTS. Throws an error that names the wrong fields and never their values. */
export function parseMailAccounts(secret: string): MailAccounts {
  const parsed = mailAccountsSchema.safeParse(readJson(secret || '{}'))
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'it is no JSON object')
  throw new Error(`The secret MAIL_ACCOUNTS cannot be read: ${[...new Set(fields)].join(', ')}.`)
}

/** Undefined for what is no JSON: the parser's own error would quote the secret. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
