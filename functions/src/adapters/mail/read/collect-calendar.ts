import { decodeText } from '../charset/decode-text.ts'
import type { Entity } from '../mime/entity.ts'
import type { Collected } from './collected.ts'
import { rawFileName } from './file-of.ts'

const MAX_CALENDAR = 500_000

export function isCalendar(entity: Entity): boolean {
  if (/^(?:text\/(?:x-)?v?calendar|application\/ics)$/.test(entity.type)) return true
  return /\.ics$/i.test(rawFileName(entity))
}

/** Keeps the first calendar object; it stays a file too, for the reader's own calendar. */
export function collectCalendar(entity: Entity, into: Collected): void {
  if (into.calendar !== null) return
  const declared = entity.contentType.parameters.get('charset')?.bytes ?? ''
  into.calendar = decodeText(entity.content().subarray(0, MAX_CALENDAR), declared || 'utf-8').text
}
