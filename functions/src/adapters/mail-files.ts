import { cleanFileName, mediaTypeOf } from '@emberdesk/domain/file'
import { plainLine } from '@emberdesk/domain/mail'
import type { Attachment } from 'mailparser'
import type { MailFile } from '../intake/ports.ts'

/** More parts than this are not listed one by one; the original holds them all. */
export const MAX_FILES = 100
const MAX_CID = 300

/** Extension for a part without a name, by the type that it claims; the name is only a name. */
const EXTENSIONS = new Map([
  ['message/rfc822', 'eml'],
  ['message/delivery-status', 'txt'],
  ['message/feedback-report', 'txt'],
  ['text/rfc822-headers', 'txt'],
  ['text/plain', 'txt'],
  ['text/html', 'html'],
  ['text/calendar', 'ics'],
  ['text/csv', 'csv'],
  ['text/vcard', 'vcf'],
  ['application/pdf', 'pdf'],
  ['application/json', 'json'],
  ['application/zip', 'zip'],
  ['application/gzip', 'gz'],
  ['application/pkcs7-signature', 'p7s'],
  ['application/pgp-signature', 'asc'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
])

/** The files of a mail. `html`: its body, to tell which of them it shows. `leftOut`: there were more. */
export function mailFiles(
  attachments: readonly Attachment[],
  html: string,
): { files: MailFile[]; leftOut: boolean } {
  const files = attachments.slice(0, MAX_FILES).map((attachment, index) => {
    const { content, contentType, filename, cid, checksum } = attachment
    const name = cleanFileName(filename || nameOf(contentType, index))
    return {
      name,
      type: mediaTypeOf(name, content.subarray(0, 512)),
      size: content.length,
      sha256: checksum,
      cid: shownCid(cid, html),
      bytes: content,
    }
  })
  return { files, leftOut: attachments.length > MAX_FILES }
}

function nameOf(contentType: string, index: number): string {
  return `part-${index + 1}.${EXTENSIONS.get(contentType.toLowerCase()) ?? 'bin'}`
}

/** The Content-ID when the body refers to it, so that a file is hidden from the list only if it is to be seen in the text. */
function shownCid(cid: string | undefined, html: string): string | null {
  if (!cid || cid.length > MAX_CID || plainLine(cid, MAX_CID) !== cid) return null
  return html.includes(`cid:${cid}`) || html.includes(`cid:${encodeURIComponent(cid)}`) ? cid : null
}
