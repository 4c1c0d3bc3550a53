import { extensionOf } from './extension.ts'
import { typeBySignature } from './signatures.ts'

const UNKNOWN = 'application/octet-stream'
const OLE = 'application/x-ole-storage'
const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** Formats that are a container inside: the bytes prove the container, the extension says which. */
const byContainer = new Map([
  ['application/zip docx', `${office}.wordprocessingml.document`],
  ['application/zip xlsx', `${office}.spreadsheetml.sheet`],
  ['application/zip pptx', `${office}.presentationml.presentation`],
  ['application/zip odt', `${openDocument}.text`],
  ['application/zip ods', `${openDocument}.spreadsheet`],
  ['application/zip odp', `${openDocument}.presentation`],
  [`${OLE} doc`, 'application/msword'],
  [`${OLE} xls`, 'application/vnd.ms-excel'],
  [`${OLE} ppt`, 'application/vnd.ms-powerpoint'],
  [`${OLE} msg`, 'application/vnd.ms-outlook'],
])

/** Text formats that no program executes. HTML, SVG, XML and scripts are left out on purpose: they go out as plain bytes. */
const byTextExtension = new Map([
  ['txt', 'text/plain'],
  ['log', 'text/plain'],
  ['md', 'text/plain'],
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['ics', 'text/calendar'],
  ['vcf', 'text/vcard'],
  ['eml', 'message/rfc822'],
])

/**
 * The media type of a file, decided from its first bytes (512 are enough) and its name, never from what the sender claims. An allow
 * list: what it does not know, and whatever a browser would run (HTML, SVG, scripts), is `application/octet-stream`.
 */
export function mediaTypeOf(name: string, head: Uint8Array): string {
  const proven = typeBySignature(head)
  const extension = extensionOf(name)
  if (proven) return byContainer.get(`${proven} ${extension}`) ?? (proven === OLE ? UNKNOWN : proven)
  if (head.subarray(0, 512).includes(0)) return UNKNOWN
  return byTextExtension.get(extension) ?? UNKNOWN
}
