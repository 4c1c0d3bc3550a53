import nodemailer from 'nodemailer'
import * as z from 'zod'

export const testMailSchema = z.object({
  name: z.string().trim().min(1).max(100),
  from: z.email().max(200),
  to: z.email().max(200),
  subject: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(20_000),
})
export type TestMail = z.infer<typeof testMailSchema>

/** Sends a mail through the desk's own SMTP door at `smtp` (`host:port`). Resolves to what the door answered; rejects when it refuses. */
export async function sendTestMail(
  smtp: string,
  { name, from, to, subject, text }: TestMail,
): Promise<string> {
  const transport = nodemailer.createTransport(`smtp://${smtp}`)
  const sent = await transport.sendMail({ from: { name, address: from }, to, subject, text })
  return sent.response
}
