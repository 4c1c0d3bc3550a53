import { isMailAddress, providerHeaders, type OutgoingMail } from '@emberdesk/domain/mail-out'
import type { Attachment } from '@emberdesk/domain/message'
import { logger } from 'firebase-functions'
import { createTransport } from 'nodemailer'
import { Readable } from 'node:stream'
import type { MailTransport } from '../delivery/ports.ts'
import type { FileStore } from './file-store.ts'
import { isSenderRefused, smtpFailure } from './smtp-failure.ts'

type Files = Pick<FileStore, 'open'>

/** All in all, so that a send ends well before its lease of 60 s. */
const MOST_MS = 20_000
const MEDIA_TYPE = /^[\w!#$&^.+-]{1,60}\/[\w!#$&^.+-]{1,60}$/

/** Opened only when the server is ready for it. */
function contentOf({ path }: Attachment, files: Files): Readable {
  return Readable.from(
    (async function* () {
      const file = await files.open(path)
      if (!file) throw new Error(`The attachment ${path} is not in Storage.`)
      yield* file.stream
    })(),
    { objectMode: false },
  )
}

/** Headers that must not be encoded or folded, because a machine reads them as JSON. They hold ASCII of our own making. */
function asTheyAre(headers: Record<string, string>) {
  const prepared = Object.entries(headers).map(([name, value]) => [name, { prepared: true, value }] as const)
  return Object.fromEntries(prepared)
}

/**
 * Mail out over SMTP. The connection is made for each mail: a kept one would not survive an instance that is frozen between two.
 * @param url `smtp://host:port` or `smtps://user:password@host`
 * @param host whose server it is, for the headers that a mail service wants
 */
export function smtpTransport(
  url: string,
  files: Files,
  host = URL.parse(url)?.hostname ?? '',
): MailTransport {
  const transport = createTransport({
    url,
    dnsTimeout: 5_000,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  /** The server takes no null sender, as some mail services do; every further one would cost a connection. */
  let nullSenderRefused = false

  async function hand(mail: OutgoingMail, sender: string): Promise<void> {
    await transport.sendMail({
      envelope: { from: sender, to: [mail.envelopeTo] },
      from: mail.from,
      to: mail.to,
      cc: mail.cc,
      ...(mail.replyTo && { replyTo: mail.replyTo }),
      subject: mail.subject,
      messageId: mail.messageId,
      ...(mail.inReplyTo && { inReplyTo: mail.inReplyTo }),
      references: mail.references,
      date: mail.date,
      headers: { ...mail.headers, ...asTheyAre(providerHeaders(host, mail.messageId)) },
      text: mail.text,
      html: mail.html,
      attachments: mail.attachments.map((attachment) => ({
        filename: attachment.name || 'file',
        contentType: MEDIA_TYPE.test(attachment.type) ? attachment.type : 'application/octet-stream',
        // Shown in the text, which names it so; else beside it.
        ...(attachment.cid
          ? { cid: attachment.cid, contentDisposition: 'inline' as const }
          : { contentDisposition: 'attachment' as const }),
        content: contentOf(attachment, files),
      })),
      signal: AbortSignal.timeout(MOST_MS),
    })
  }

  /** Under the null sender where one is wanted and taken; else under the mail's own address, whose bounces we know by their token. */
  async function handOver(mail: OutgoingMail): Promise<void> {
    const named = mail.envelopeFrom || (mail.replyTo?.address ?? mail.from.address)
    if (nullSenderRefused) return hand(mail, named)
    try {
      await hand(mail, mail.envelopeFrom)
    } catch (error) {
      if (mail.envelopeFrom !== '' || !isSenderRefused(error as Error)) throw error
      await hand(mail, named)
      nullSenderRefused = true
    }
  }

  return {
    async send(mail: OutgoingMail) {
      const address = mail.envelopeTo
      if (!isMailAddress(address)) return smtpFailure({ code: 'EENVELOPE', message: '' }, address)
      try {
        await handOver(mail)
        return { kind: 'done' }
      } catch (error) {
        const outcome = smtpFailure(error as Error, address)
        logger.warn('mail not sent', { messageId: mail.messageId, outcome, cause: String(error) })
        return outcome
      }
    },
  }
}
