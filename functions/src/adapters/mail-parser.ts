import { plainLine, plainText } from '@emberdesk/domain/mail'
import type { Address } from '@emberdesk/domain/message'
import {
  simpleParser,
  type AddressObject,
  type EmailAddress,
  type ParsedMail as Parsed,
  type SimpleParserOptions,
} from 'mailparser'
import type { ParsedMail } from '../intake/ports.ts'
import { UnreadableMail } from '../intake/unreadable-mail.ts'
import { wordsOfHtml } from './html-sanitizer.ts'
import { mailFiles } from './mail-files.ts'

const MAX_ADDRESSES = 50
const MAX_NAME = 200
const MAX_ADDRESS = 320
/** Characters of HTML beyond which it is neither converted nor shown; the original stays within reach. */
const MAX_HTML = 1_000_000
/** Characters of text that are kept; more is no letter. */
const MAX_TEXT = 5_000_000
const TIMEOUT_MS = 20_000

const options: SimpleParserOptions = {
  keepCidLinks: true,
  keepDeliveryStatus: true,
  skipTextLinks: true,
  maxHtmlLengthToParse: MAX_HTML,
  checksumAlgo: 'sha256',
}

/** Reads raw MIME with mailparser, within bounds. */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  const parsed = await withTimeout(
    simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), options),
  )
  const html = parsed.html || ''
  const tooLong = html.length > MAX_HTML
  const text = plainText(parsed.text || (tooLong ? '' : wordsOf(html)))
  const { files, leftOut } = mailFiles(parsed.attachments, html)
  return {
    from: addressesOf(parsed.from)[0] ?? null,
    replyTo: addressesOf(parsed.replyTo)[0] ?? null,
    to: addressesOf(parsed.to),
    cc: addressesOf(parsed.cc),
    subject: subjectOf(parsed),
    text: text.slice(0, MAX_TEXT).toWellFormed(),
    html: tooLong ? '' : html,
    files,
    sentAt: sentAt(parsed),
    invite: null,
    forwarded: null,
    report: null,
    incomplete: tooLong || leftOut || text.length > MAX_TEXT,
  }
}

/** mailparser rejects what is too much for it: over 1,000 parts, or a megabyte of headers. */
async function withTimeout(parsing: Promise<Parsed>): Promise<Parsed> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it takes too long to read')), TIMEOUT_MS)
  })
  try {
    return await Promise.race([parsing, late])
  } catch (error) {
    throw new UnreadableMail(reasonOf(error), { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (/child nodes/i.test(message)) return 'it has too many parts'
  if (/head/i.test(message)) return 'its headers are too long'
  if (/too long/i.test(message)) return message
  return 'its format is broken'
}

/** mailparser puts the present time where Date cannot be read. */
function sentAt({ headerLines }: Parsed): Date | null {
  const line = headerLines.find((each) => each.key === 'date')?.line ?? ''
  const time = Date.parse(line.slice(line.indexOf(':') + 1).replace(/\([^()]*\)/g, ' '))
  return Number.isNaN(time) ? null : new Date(time)
}

function wordsOf(html: string): string {
  return html === '' ? '' : wordsOfHtml(html)
}

function addressesOf(header: AddressObject | AddressObject[] | undefined): Address[] {
  const values = [header ?? []].flat().flatMap((each) => each.value)
  return values.flatMap(flatten).slice(0, MAX_ADDRESSES)
}

/** Groups become their members. What holds no address is left out. */
function flatten(mailbox: EmailAddress): Address[] {
  if (mailbox.group) return mailbox.group.slice(0, MAX_ADDRESSES).flatMap(flatten)
  const address = (mailbox.address ?? '').trim().toLowerCase().toWellFormed()
  if (!/^[^\s@<>,;\p{Cc}]+@[^\s@<>,;\p{Cc}]+$/u.test(address) || address.length > MAX_ADDRESS) return []
  return [{ name: plainLine(mailbox.name, MAX_NAME), address }]
}

/** mailparser reads 8-bit headers as UTF-8; when they are not, their bytes are read as Western European, the commonest other. */
function subjectOf(parsed: Parsed): string {
  const subject = parsed.subject ?? ''
  if (!subject.includes('\ufffd')) return subject
  const line = parsed.headerLines.find((each) => each.key === 'subject')?.line ?? ''
  if (/=\?.+\?=/.test(line)) return subject
  const bytes = Buffer.from(line.slice(line.indexOf(':') + 1), 'latin1')
  return new TextDecoder('windows-1252').decode(bytes)
}
