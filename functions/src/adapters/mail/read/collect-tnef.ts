import type { Entity } from '../mime/entity.ts'
import { openTnef } from '../tnef/open-tnef.ts'
import type { Collected } from './collected.ts'
import { rawFileName } from './file-of.ts'

const TYPE = /^application\/(?:ms-tnef|vnd\.ms-tnef|x-ms-tnef|x-winmail)$/

export function isTnef(entity: Entity): boolean {
  return TYPE.test(entity.type) || /^win(?:mail)?\.dat$/i.test(rawFileName(entity))
}

/** Takes the files out of a winmail.dat, and its text, which counts when the mail has none. False when it cannot be opened. */
export function collectTnef(entity: Entity, into: Collected): boolean {
  const opened = openTnef(entity.content())
  if (!opened) return false
  for (const { name, bytes, cid } of opened.files) {
    into.files.push({ name, bytes, cid, type: 'application/octet-stream', entity: null })
  }
  into.spareText ||= opened.text
  into.spareHtml ||= opened.html
  return true
}
