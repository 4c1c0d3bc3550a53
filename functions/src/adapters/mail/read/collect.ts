import type { Entity } from '../mime/entity.ts'
import { readEntity } from '../mime/entity.ts'
import { collectCalendar, isCalendar } from './collect-calendar.ts'
import { collectReportPart } from './collect-report.ts'
import { collectTnef, isTnef } from './collect-tnef.ts'
import type { Collected, Piece } from './collected.ts'
import { fileOf, rawFileName } from './file-of.ts'
import { mergeAlternatives, mergePieces } from './merge-pieces.ts'
import { isSmime, openSmime } from './smime.ts'
import { isText, textPiece } from './text-piece.ts'

const PGP =
  'This message is encrypted with OpenPGP and cannot be read here. The encrypted message is attached.'
const SMIME =
  'This message is encrypted with S/MIME and cannot be read here. The encrypted message is attached.'
/** Parts that are taken for the body; more are files. */
const MAX_TEXTS = 100
/** Signed messages that are opened, one in the other. */
const MAX_OPENED = 5
/** Forms of the body for programs that show something else than text and HTML. */
const OTHER_FORMS = new Set(['text/x-amp-html', 'text/watch-html'])

/** Walks through a mail: what is its body is returned, everything else is added to `into`. */
export function collect(entity: Entity, into: Collected, isRoot = false): Piece[] {
  const { type, parts } = entity
  if (parts.length === 0) return collectLeaf(entity, into, isRoot)
  if (type === 'multipart/alternative') {
    const forms = parts.filter((part) => !OTHER_FORMS.has(part.type))
    return mergeAlternatives(forms.map((part) => mergePieces(collect(part, into))))
  }
  if (type === 'multipart/report') return collectReport(entity, into)
  if (type === 'multipart/encrypted') {
    for (const part of parts) into.files.push(fileOf(part))
    return [{ text: PGP, html: null }]
  }
  if (type === 'multipart/related') return collectRelated(parts, into)
  return parts.flatMap((part) => collect(part, into))
}

function collectReport(entity: Entity, into: Collected): Piece[] {
  into.isReport = true
  into.report.type = entity.contentType.parameters.get('report-type')?.bytes.toLowerCase().trim() ?? ''
  return entity.parts.flatMap((part) => {
    if (collectReportPart(part, into)) return []
    return part.type.endsWith('delivery-status') ? textPiece(part, into) : collect(part, into)
  })
}

/** The first is the body, the others are what it shows; text among them is no part of what is said. */
function collectRelated(parts: readonly Entity[], into: Collected): Piece[] {
  const root =
    parts.find((part) => part.type === 'text/html' || part.type.startsWith('multipart/')) ?? parts[0]
  return parts.flatMap((part) => {
    if (part === root || part.type.startsWith('multipart/') || !part.fields.some(isContentId)) {
      return collect(part, into)
    }
    into.files.push(fileOf(part))
    return []
  })
}

function isContentId({ name }: { name: string }): boolean {
  return name === 'content-id' || name === 'content-location'
}

function collectLeaf(entity: Entity, into: Collected, isRoot: boolean): Piece[] {
  if (isText(entity) && ((isRoot && rawFileName(entity) === '') || !isAttached(entity, into)))
    return textPiece(entity, into)
  if (isSmime(entity)) return collectSmime(entity, into)
  if (isTnef(entity) && collectTnef(entity, into)) return []
  if (isCalendar(entity)) collectCalendar(entity, into)
  if (!into.isReport || !collectReportPart(entity, into)) into.files.push(fileOf(entity))
  return []
}

/** A named text is a file, unless it comes first and nobody said that it is one: then the name is the mailer's whim. */
function isAttached(entity: Entity, into: Collected): boolean {
  const { value } = entity.disposition
  if (into.texts >= MAX_TEXTS) return true
  if (value === 'attachment') return true
  return rawFileName(entity) !== '' && (value !== '' || into.texts > 0)
}

function collectSmime(entity: Entity, into: Collected): Piece[] {
  const opened = into.opened < MAX_OPENED ? openSmime(entity.content()) : { inner: null, encrypted: false }
  if (opened.inner) {
    into.opened++
    return collect(readEntity(opened.inner, into.budget), into)
  }
  into.files.push(fileOf(entity))
  return opened.encrypted ? [{ text: SMIME, html: null }] : []
}
