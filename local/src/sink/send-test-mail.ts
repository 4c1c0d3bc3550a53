import nodemailer from 'nodemailer'
import * as z from 'zod'

export const testMailSchema = z.object({
  name: z.string().trim().max(100),
  from: z.email().max(200),
  to: z.email().max(200),
  subject: z.string().trim().min(1).max(300),
  text: z.string().trim().min(1).max(20_000),
  /** Message-ID of the mail that is answered, or empty. */
  inReplyTo: z.string().regex(/^(<[^<>\s]{1,900}>)?$/),
})
export type TestMail = z.infer<typeof testMailSchema>

/** Sends a mail through the desk's own SMTP door at `smtp` (`host:port`). Resolves to what the door answered; rejects when it refuses. */
export async function sendTestMail(smtp: string, mail: TestMail): Promise<string> {
  const transport = nodemailer.createTransport(`smtp://${smtp}`)
  const { name, from, to, subject, text, inReplyTo } = mail
  const thread = inReplyTo ? { inReplyTo, references: inReplyTo } : {}
  const sent = await transport.sendMail({ from: { name, address: from }, to, subject, text, ...thread })
  return sent.response
}
