import type { Address } from '../message/address.ts'
import type { Message } from '../message/schema.ts'
import { CannotSend } from './cannot-send.ts'
import { headerText } from './header-text.ts'
import { htmlPage } from './html-page.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { quoteHtml, quoteText, type Quoted } from './quote.ts'
import { mailable } from './reply-recipients.ts'
import { replySubject } from './reply-subject.ts'
import { textToHtml } from './text-to-html.ts'
import { threadUnder } from './thread.ts'

export interface ReplyParts {
  ticket: { id: string; number: string; subject: string }
  /** The agent's message, with `from` set by the server. */
  message: Pick<
    Message,
    'from' | 'to' | 'cc' | 'subject' | 'text' | 'html' | 'attachments' | 'at' | 'mergedFrom'
  >
  recipient: Address
  mailId: string
  /** The department's address with the ticket's token: for answers, and for bounces as envelope sender. */
  replyAddress: string
  signature: string
  /** The customer's message that is answered; null when there is none. */
  answered: Quoted | null
  /** What the thread hangs from: that message's ids, or our auto-answer's when it came by form. */
  parent: { messageId: string | null; references: readonly string[] }
}

/** What goes below the text; empty when its author wrote it himself. */
function signatureBelow(text: string, signature: string): string {
  const own = signature.trim()
  return own && !text.includes(own) ? `-- \n${own}` : ''
}

/** An empty line that its author left; mail programs show an empty paragraph as nothing. */
const EMPTY_LINE = /<p><\/p>/g

/** The author's formats as they were cleaned and stored, or his plain text. */
function bodyHtml({ html }: Pick<Message, 'html'>, text: string): string {
  return html ? `<div dir="auto">${html.replace(EMPTY_LINE, '<p><br></p>')}</div>` : textToHtml(text)
}

/** An agent's answer as one recipient gets it. Nothing in it says "automatic": a person wrote it. Throws CannotSend. */
export function composeReply(parts: ReplyParts): OutgoingMail {
  const { ticket, message, recipient, replyAddress, answered } = parts
  // What came with a merged ticket lies where that left it; the server copied it, after the rules had checked it there.
  const prefix = message.mergedFrom ? 'attachments/' : `attachments/${ticket.id}/`
  if (message.attachments.some(({ path }) => !path.startsWith(prefix) || path.includes('..'))) {
    throw new CannotSend('An attachment does not belong to this ticket; attach it again.')
  }
  const said = message.text.replace(/\r\n?/g, '\n').trim()
  const signature = signatureBelow(said, parts.signature)
  const text = [said, signature].filter(Boolean).join('\n\n')
  const html = [bodyHtml(message, said), textToHtml(signature)].filter(Boolean).join('\n')
  return {
    envelopeFrom: replyAddress,
    envelopeTo: recipient.address,
    from: message.from,
    to: mailable(message.to),
    cc: mailable(message.cc),
    replyTo: { name: headerText(message.from.name, 100), address: replyAddress },
    subject: replySubject(message.subject || ticket.subject, ticket.number),
    messageId: parts.mailId,
    ...threadUnder(parts.parent),
    date: message.at,
    headers: {},
    text: answered ? `${text}\n\n${quoteText(answered)}\n` : `${text}\n`,
    html: htmlPage(answered ? `${html}\n${quoteHtml(answered)}` : html),
    attachments: message.attachments,
  }
}
