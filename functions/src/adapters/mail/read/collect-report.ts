import { decodeText } from '../charset/decode-text.ts'
import type { Entity } from '../mime/entity.ts'
import type { Collected } from './collected.ts'
import { fileOf } from './file-of.ts'

const MAX_STATUS = 100_000
const MAX_RETURNED = 200_000
const STATUS =
  /^message\/(?:(?:global-)?(?:delivery-status|disposition-notification)|feedback-report|tracking-status)$|^text\/(?:x-)?delivery-status$/
const RETURNED = /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers)$/
/** Fields that begin a status which came as plain text. */
const STATUS_FIELDS = /^(?:Reporting-MTA|Final-Recipient|Original-Recipient|Reporting-UA)[ \t]*:/im

const ANY_FIELD = /^[A-Za-z][\w-]*[ \t]*:/

/** Puts a part that a machine wrote for machines into the report, and among the files. False when it is no such part. */
export function collectReportPart(entity: Entity, into: Collected): boolean {
  const { report } = into
  if (isStatus(entity) || isPlainStatus(entity, report.status)) {
    report.status = join(report.status, textOf(entity, MAX_STATUS), MAX_STATUS)
  } else if (RETURNED.test(entity.type)) {
    if (report.returned === '') report.returned = textOf(entity, MAX_RETURNED)
  } else return false
  into.files.push(fileOf(entity))
  return true
}

/** A status or a returned mail outside of multipart/report: it reports all the same. */
export function completeReport(into: Collected): void {
  const { report, files } = into
  const loose = into.isReport ? [] : files.filter(({ type }) => STATUS.test(type))
  if (loose.length > 0) {
    into.isReport = true
    for (const { bytes } of loose) {
      report.status = join(report.status, decodeText(bytes.subarray(0, MAX_STATUS), '').text, MAX_STATUS)
    }
  }
  if (!into.isReport) return
  const returned = report.returned === '' ? files.find(({ type }) => RETURNED.test(type)) : undefined
  if (returned) report.returned = decodeText(returned.bytes.subarray(0, MAX_RETURNED), '').text
  if (report.type === '') report.type = typeOf(report.status)
}

function typeOf(status: string): string {
  if (/^(?:Final-Recipient|Action)[ \t]*:/im.test(status) && !/^Disposition[ \t]*:/im.test(status)) {
    return 'delivery-status'
  }
  if (/^Disposition[ \t]*:/im.test(status)) return 'disposition-notification'
  return /^Feedback-Type[ \t]*:/im.test(status) ? 'feedback-report' : ''
}

/** Some put what a person is to read under the machine's type. */
function isStatus(entity: Entity): boolean {
  return STATUS.test(entity.type) && ANY_FIELD.test(entity.content().toString('latin1', 0, 2_000).trimStart())
}

function isPlainStatus(entity: Entity, status: string): boolean {
  if (status !== '' || entity.type !== 'text/plain') return false
  const head = entity.content().toString('latin1', 0, 2_000)
  return STATUS_FIELDS.test(head) && ANY_FIELD.test(head.trimStart())
}

function textOf(entity: Entity, length: number): string {
  const declared = entity.contentType.parameters.get('charset')?.bytes ?? ''
  return decodeText(entity.content().subarray(0, length), declared).text
}

function join(before: string, more: string, length: number): string {
  return (before === '' ? more : `${before}\n\n${more}`).slice(0, length)
}
