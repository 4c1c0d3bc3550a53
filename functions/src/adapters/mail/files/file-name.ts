import { cleanFileName, mediaTypeOf } from '@emberdesk/domain/file'
import { plainLine } from '@emberdesk/domain/mail'
import { headerText } from '../header/header-text.ts'
import { parameterText } from '../header/parameter-text.ts'
import type { Entity } from '../mime/entity.ts'
import { readHeaderBlock, valuesOf } from '../mime/header-block.ts'
import type { FoundFile } from '../read/collected.ts'
import { EXTENSIONS } from './extensions.ts'

const MAX_NAME = 180
const MAX_VALUE = 1_000
const LOOKS_LIKE_NAME = /^[^/\\@:]+\.[a-z0-9]{2,5}$/i

/**
 * The name of a file: the one that it came with; an attached mail's subject; what looks like a name in its other headers; or else one
 * by its type, counted: `image-1.png`.
 * @param position of the part among all, from 1
 */
export function fileName(file: FoundFile, position: number, hints: readonly string[]): string {
  const { entity, name } = file
  const given = name || (entity ? givenName(entity, hints) : '')
  if (given.trim() !== '') return cleanFileName(given.slice(0, MAX_VALUE))
  if (/^message\/(?:rfc822|global)$/.test(file.type)) {
    const subject = subjectOf(file.bytes, hints)
    if (subject !== '') return cleanFileName(`${subject.replace(/[/\\]/g, '-')}.eml`)
  }
  const otherwise = entity ? otherName(entity, hints) : ''
  return otherwise === '' ? nameByType(file, position) : cleanFileName(otherwise)
}

function givenName({ disposition, contentType }: Entity, hints: readonly string[]): string {
  const { parameters } = contentType
  return (
    parameterText(disposition.parameters.get('filename'), hints) ||
    parameterText(disposition.parameters.get('name'), hints) ||
    parameterText(parameters.get('name') ?? parameters.get('filename'), hints)
  )
}

function subjectOf(bytes: Buffer, hints: readonly string[]): string {
  const { fields } = readHeaderBlock(bytes.subarray(0, 100_000))
  return plainLine(headerText((valuesOf(fields, 'subject')[0] ?? '').slice(0, MAX_VALUE), hints), MAX_NAME)
}

/** Outlook names pictures in the Content-ID: `image001.png@01D2`; others in Content-Location or Content-Description. */
function otherName(entity: Entity, hints: readonly string[]): string {
  const value = (name: string): string =>
    headerText((valuesOf(entity.fields, name)[0] ?? '').slice(0, MAX_VALUE), hints).trim()
  const names = [
    value('content-location').replace(/^.*\//, ''),
    described(entity, value('content-description')),
    value('content-id').replace(/^<|@.*$|>$/g, ''),
  ]
  return names.find((name) => LOOKS_LIKE_NAME.test(name)) ?? ''
}

/** A description that a program wrote, such as "Delivery report", with the extension that its type has. */
function described({ type }: Entity, description: string): string {
  const extension = EXTENSIONS.get(type)
  if (!extension || LOOKS_LIKE_NAME.test(description)) return description
  return /^[^/\\:]{1,60}$/.test(description) ? `${description}.${extension}` : ''
}

function nameByType({ type, bytes }: FoundFile, position: number): string {
  const sniffed = mediaTypeOf('', bytes.subarray(0, 512))
  const extension =
    EXTENSIONS.get(type) ?? EXTENSIONS.get(sniffed) ?? (type.startsWith('text/') ? 'txt' : 'bin')
  const family = /^(image|audio|video|text|message)\//.exec(EXTENSIONS.has(type) ? type : sniffed)?.[1]
  return `${extension === 'ics' ? 'invite' : (family ?? 'part')}-${position}.${extension}`
}
