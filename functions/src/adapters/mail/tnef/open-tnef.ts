import { decodeText } from '../charset/decode-text.ts'
import { decompressRtf } from '../rtf/decompress-rtf.ts'
import { readRtf } from '../rtf/read-rtf.ts'
import { Cursor } from './cursor.ts'
import { readMapiProperties, type MapiProperty } from './mapi-properties.ts'

export interface TnefFile {
  name: string
  bytes: Buffer
  cid: string
}

/** What Outlook hides in a winmail.dat. */
export interface TnefMail {
  subject: string
  text: string
  html: string
  files: TnefFile[]
}

type Properties = Map<number, MapiProperty>

const SIGNATURE = 0x223e9f78
const MAX_ATTRIBUTES = 5_000
const MAX_FILES = 200
const MAX_DEPTH = 4
const IID_LENGTH = 16
const ATTRIBUTE = {
  subject: 0x8004,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachStart: 0x9002,
  mapiProperties: 0x9003,
  attachment: 0x9005,
  codePage: 0x9007,
}
const PROPERTY = {
  subject: 0x0037,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  attachData: 0x3701,
  attachName: 0x3704,
  attachLongName: 0x3707,
  contentId: 0x3712,
  internetCodePage: 0x3fde,
}
const OBJECT = 0x0d
const UNICODE = 0x1f

interface RawAttachment {
  title: Buffer
  data: Buffer
  properties: Properties
}

/** Opens TNEF ([MS-OXTNEF]). Null when it is none. What is cut or broken is read as far as it goes. */
export function openTnef(bytes: Buffer, depth = 0): TnefMail | null {
  const cursor = new Cursor(bytes)
  if (cursor.u32() !== SIGNATURE) return null
  cursor.u16()
  let codePage = ''
  let properties: Properties = new Map()
  const plain = new Map<number, Buffer>()
  const attachments: RawAttachment[] = []
  for (let count = 0; count < MAX_ATTRIBUTES && !cursor.done; count++) {
    cursor.u8()
    const id = cursor.u32() & 0xffff
    const data = cursor.take(cursor.u32())
    cursor.u16()
    const last = attachments.at(-1)
    if (id === ATTRIBUTE.attachStart) {
      attachments.push({ title: Buffer.alloc(0), data: Buffer.alloc(0), properties: new Map() })
    } else if (id === ATTRIBUTE.attachTitle && last) last.title = data
    else if (id === ATTRIBUTE.attachData && last) last.data = data
    else if (id === ATTRIBUTE.attachment && last) last.properties = readMapiProperties(data)
    else if (id === ATTRIBUTE.mapiProperties) properties = readMapiProperties(data)
    else if (id === ATTRIBUTE.codePage && data.length >= 4) codePage = `windows-${data.readUInt32LE(0)}`
    else plain.set(id, data)
  }
  const files = attachments.slice(0, MAX_FILES).flatMap((raw) => filesOf(raw, codePage, depth))
  return { ...bodyOf(properties, plain, codePage), files }
}

function bodyOf(
  properties: Properties,
  plain: ReadonlyMap<number, Buffer>,
  codePage: string,
): Omit<TnefMail, 'files'> {
  const cpid = properties.get(PROPERTY.internetCodePage)?.value
  const label = cpid && cpid.length >= 4 ? labelOf(cpid.readUInt32LE(0)) : codePage
  const rtf = properties.get(PROPERTY.compressedRtf)
  const rich = rtf ? readRtf(decompressRtf(rtf.value)) : { html: '', text: '' }
  const said = (id: number): string => textOf(properties.get(id), label)
  return {
    subject: said(PROPERTY.subject) || withoutZeros(plain.get(ATTRIBUTE.subject), codePage),
    text: said(PROPERTY.body) || withoutZeros(plain.get(ATTRIBUTE.body), codePage) || rich.text,
    html: said(PROPERTY.html) || rich.html,
  }
}

function filesOf({ title, data, properties }: RawAttachment, codePage: string, depth: number): TnefFile[] {
  const said = (id: number): string => textOf(properties.get(id), codePage).trim()
  const object = properties.get(PROPERTY.attachData)
  const isObject = object?.type === OBJECT
  const inner = isObject && depth < MAX_DEPTH ? openTnef(object.value.subarray(IID_LENGTH), depth + 1) : null
  if (inner) return [...messageFile(inner), ...inner.files].slice(0, MAX_FILES)
  const name =
    said(PROPERTY.attachLongName) ||
    said(PROPERTY.attachName) ||
    withoutZeros(title, codePage) ||
    said(PROPERTY.displayName)
  const bytes = data.length > 0 ? data : (object?.value.subarray(isObject ? IID_LENGTH : 0) ?? data)
  return [{ name, bytes, cid: said(PROPERTY.contentId).replace(/^<|>$/g, '') }]
}

/** A mail within becomes a file of what it says. */
function messageFile({ subject, text, html }: TnefMail): TnefFile[] {
  const name = subject.replace(/[/\\]/g, '-') || 'message'
  if (html !== '') return [{ name: `${name}.html`, bytes: Buffer.from(html), cid: '' }]
  return text === '' ? [] : [{ name: `${name}.txt`, bytes: Buffer.from(text), cid: '' }]
}

function textOf(property: MapiProperty | undefined, label: string): string {
  if (!property) return ''
  if (property.type === UNICODE) return property.value.toString('utf16le').replace(/\0+$/, '')
  return withoutZeros(property.value, label)
}

function withoutZeros(bytes: Buffer | undefined, label: string): string {
  const end = bytes?.indexOf(0) ?? -1
  return bytes ? decodeText(end === -1 ? bytes : bytes.subarray(0, end), label).text : ''
}

function labelOf(codePage: number): string {
  if (codePage === 65001) return 'utf-8'
  if (codePage === 20127) return ''
  if (codePage >= 28591 && codePage <= 28605) return `iso-8859-${codePage - 28590}`
  const others = new Map([
    [932, 'shift_jis'],
    [936, 'gb18030'],
    [949, 'euc-kr'],
    [950, 'big5'],
    [20866, 'koi8-r'],
    [21866, 'koi8-u'],
    [50220, 'iso-2022-jp'],
    [51932, 'euc-jp'],
  ])
  return others.get(codePage) ?? `windows-${codePage}`
}
