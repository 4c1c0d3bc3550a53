import { readInvite } from '@emberdesk/domain/invite'
import { findForwarded, hasMacLineEnds, parseMailDate, plainLine, plainText } from '@emberdesk/domain/mail'
import type { Address, Forwarded } from '@emberdesk/domain/message'
import type { ParsedMail } from '../../intake/ports.ts'
import { UnreadableMail } from '../../intake/unreadable-mail.ts'
import { wordsOfHtml } from '../html-sanitizer.ts'
import { mailFiles } from './files/mail-files.ts'
import { readAddresses } from './header/addresses.ts'
import { headerText } from './header/header-text.ts'
import { readEntity } from './mime/entity.ts'
import { readHeaderBlock, valuesOf } from './mime/header-block.ts'
import { collect } from './read/collect.ts'
import { completeReport } from './read/collect-report.ts'
import { nothingCollected, type Collected } from './read/collected.ts'
import { htmlToText } from './read/html-to-text.ts'
import { mergePieces } from './read/merge-pieces.ts'

const MAX_SUBJECT = 2_000
const MAX_INNER_HEADER = 100_000
/** Characters of HTML beyond which it is neither converted nor shown; the original stays within reach. */
const MAX_HTML = 1_000_000
/** Characters of text that are kept; more is no letter. */
const MAX_TEXT = 5_000_000
const FORWARDED_MESSAGE = /^message\/(?:rfc822|global)$/

/**
 * Reads raw MIME. Where the mail is wrong about itself (charsets, encodings, structure), what it most likely means is taken. All bounds
 * hold for any bytes: time is linear in their number.
 */
export function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  try {
    return Promise.resolve(read(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)))
  } catch (error) {
    if (error instanceof UnreadableMail) return Promise.reject(error)
    return Promise.reject(new UnreadableMail('its format is broken', { cause: error }))
  }
}

function read(raw: Buffer): ParsedMail {
  const into = nothingCollected()
  const mail = readEntity(hasMacLineEnds(raw) ? withLineFeeds(raw) : raw, into.budget)
  const body = mergePieces(collect(mail, into, true))
  completeReport(into)
  const said = body.html ?? (body.text === null || body.text.trim() === '' ? into.spareHtml : '')
  const tooLong = said.length > MAX_HTML
  const { files, html, leftOut } = mailFiles(into.files, tooLong ? '' : said, into.charsets)
  const text = plainText(textOf(body.text, tooLong ? said : html, into))
    .slice(0, MAX_TEXT)
    .toWellFormed()
  const values = (name: string): string[] => valuesOf(mail.fields, name)
  const addresses = (name: string): Address[] => readAddresses(values(name), into.charsets)
  const subject = subjectOf(values('subject'), into.charsets)
  const replyTo = addresses('reply-to')[0] ?? null
  return {
    from: addresses('from')[0] ?? replyTo ?? addresses('sender')[0] ?? null,
    replyTo,
    to: addresses('to'),
    cc: addresses('cc'),
    subject,
    text,
    html: html.toWellFormed(),
    files,
    sentAt: parseMailDate(values('date')[0] ?? ''),
    invite: into.calendar === null ? null : readInvite(into.calendar),
    forwarded: into.isReport ? null : (findForwarded(subject, text) ?? attachedForward(subject, text, into)),
    report: into.isReport ? into.report : null,
    incomplete: tooLong || into.cut || leftOut || text.length === MAX_TEXT || into.budget.tooDeep,
  }
}

function withLineFeeds(raw: Buffer): Buffer {
  return Buffer.from(raw.map((byte) => (byte === 13 ? 10 : byte)))
}

function textOf(text: string | null, html: string, into: Collected): string {
  if (text !== null && text.trim() !== '') return text
  if (html.length > MAX_HTML) return wordsOfHtml(html.slice(0, MAX_HTML))
  return html === '' ? into.spareText : htmlToText(html)
}

function subjectOf(values: readonly string[], hints: readonly string[]): string {
  const value = values.find((each) => each !== '') ?? ''
  return plainLine(headerText(value.slice(0, MAX_SUBJECT * 4), hints), MAX_SUBJECT)
}

/** A mail that is forwarded as a file: the only one there, and the letter around it says next to nothing or that it forwards. */
function attachedForward(subject: string, text: string, { files, charsets }: Collected): Forwarded | null {
  const messages = files.filter(({ type }) => FORWARDED_MESSAGE.test(type))
  const [message] = messages
  if (messages.length !== 1 || !message) return null
  const { fields } = readHeaderBlock(message.bytes.subarray(0, MAX_INNER_HEADER))
  const inner = subjectOf(valuesOf(fields, 'subject'), charsets)
  const says =
    /^\s*(?:fwd?|wg|tr|rv|i|enc|vs|vb|pd)\s*:/i.test(subject) || (inner !== '' && subject.endsWith(inner))
  if (!says && text.trim() !== '') return null
  const [from = null] = readAddresses(valuesOf(fields, 'from'), charsets)
  return { from, subject: inner.slice(0, 300), date: plainLine(valuesOf(fields, 'date')[0] ?? '', 100) }
}
