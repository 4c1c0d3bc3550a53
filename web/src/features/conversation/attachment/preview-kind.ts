import type { Attachment } from '@emberdesk/domain/message'
import { isPicture } from './picture.ts'

export type PreviewKind = 'picture' | 'pdf' | 'text'

/** What is larger is downloaded only. */
const LARGEST = 30 * 1024 * 1024

const textTypes =
  /^(?:text\/(?:plain|csv|tab-separated-values|markdown|x-log)|application\/(?:json|x-ndjson))$/
const textNames = /\.(?:txt|log|csv|tsv|md|json|ini|conf|yaml|yml)$/i

/**
 * How an attachment can be looked at; null when it can only be downloaded. Never a page of its own: HTML and SVG may hold scripts. A type
 * that says nothing leaves it to the name whether it is text, which is shown as text and nothing else.
 */
export function previewKind({
  type,
  name,
  size,
}: Pick<Attachment, 'type' | 'name' | 'size'>): PreviewKind | null {
  if (size > LARGEST) return null
  if (isPicture(type)) return 'picture'
  if (type === 'application/pdf') return 'pdf'
  if (textTypes.test(type)) return 'text'
  return type === 'application/octet-stream' && textNames.test(name) ? 'text' : null
}
