import MailComposer from 'nodemailer/lib/mail-composer'
import { sha256Hex } from './digest.ts'

/** A mail that a provider has taken apart. */
export interface MailParts {
  /** The mail's own, in their order, one character for each byte (Latin-1). */
  headers: readonly { name: string; value: string }[]
  text: string
  html: string
  files: readonly MailPart[]
}

export interface MailPart {
  name: string
  type: string
  bytes: Buffer
  /** Its Content-ID without brackets; null for a part that nothing refers to. */
  cid: string | null
}

const NAME = /^[!-9;-~]{1,200}$/
const MEDIA_TYPE = /^(?!multipart\/)[\w!#$&^.+-]{1,60}\/[\w!#$&^.+-]{1,60}$/i
/** What tells a report on another mail's delivery from any other mail (RFC 3462). */
const REPORT = /^multipart\/report(?=[\s;])(?:.*?;\s*report-type="?[\w-]{1,60}"?)?/i
/** What describes the body: ours replace the sender's. */
const OF_BODY = /^(content-|mime-version(?![!-9;-~]))/i

/**
 * Puts a mail together again: its own headers, and a new MIME body of its text and files. The same parts make the same bytes, so that
 * a mail that a provider sends again is the same mail.
 */
export async function rebuildMail(parts: MailParts): Promise<Buffer> {
  const headers = parts.headers.filter(({ name }) => NAME.test(name) && !OF_BODY.test(name))
  const lines = headers.map(({ name, value }) => `${name}: ${oneLine(value)}\r\n`).join('')
  const type = parts.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
  return Buffer.concat([Buffer.from(lines, 'latin1'), await buildBody(parts, REPORT.exec(type))])
}

/** Headers that describe the body, an empty line, and the body. */
async function buildBody({ text, html, files }: MailParts, report: RegExpExecArray | null): Promise<Buffer> {
  const whole = await new MailComposer({
    text,
    ...(html && { html }),
    attachments: files.map(({ name, type, bytes, cid }) => ({
      filename: oneLine(name) || false,
      contentType: MEDIA_TYPE.test(type) ? type : 'application/octet-stream',
      content: bytes,
      ...(cid && { cid: oneLine(cid) }),
    })),
    baseBoundary: boundaryOf(text, html, files),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
  const end = whole.indexOf('\r\n\r\n')
  const fields = whole
    .subarray(0, end)
    .toString('latin1')
    .split(/\r\n(?![ \t])/)
  const own = fields
    .filter((field) => OF_BODY.test(field))
    .map((field) => (report ? field.replace(/multipart\/mixed/i, report[0]) : field))
  return Buffer.concat([Buffer.from(`${own.join('\r\n')}\r\n\r\n`, 'latin1'), whole.subarray(end + 4)])
}

function boundaryOf(text: string, html: string, files: readonly MailPart[]): string {
  const said = files.map(({ name, type, bytes, cid }) => [name, type, cid, sha256Hex(bytes)])
  return sha256Hex(JSON.stringify([text, html, said])).slice(0, 32)
}

/** Without anything that could begin another header. */
function oneLine(value: string): string {
  return value.replace(/[^\P{Cc}\x80-\x9f]+/gu, ' ').trim()
}
