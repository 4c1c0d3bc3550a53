import type { Attachment } from '@emberdesk/domain/message'
import { MAX_FILES_BYTES } from '@emberdesk/domain/request'
import type { DraftContent } from '@/entities/draft/index.ts'
import type { Body } from './body.ts'

/** Characters; the rules know the same. */
const MOST = { reply: { text: 100_000, html: 200_000 }, note: { text: 50_000, html: 100_000 } }
/** Bytes of what is said, twice as text and once as HTML: a document holds 1 MiB with all its other fields. */
const MOST_BYTES = 900_000
const MOST_FILES = 20

type Written = Pick<DraftContent, 'mode' | 'text' | 'html' | 'attachments'>

/** Why it cannot be sent as it is: it is too long, brings too much, or a picture in it is not there (yet). Null when it can. */
export function misfitOf({
  mode,
  text,
  html,
  attachments,
}: Written): 'tooLong' | 'tooManyFiles' | 'picture' | null {
  const most = MOST[mode]
  if (text.length > most.text || html.length > most.html) return 'tooLong'
  if (text.length + html.length > MOST_BYTES / 6 && bytesOf(text) * 2 + bytesOf(html) > MOST_BYTES)
    return 'tooLong'
  const going = filesIn({ html }, attachments)
  const size = going.reduce((sum, file) => sum + file.size, 0)
  if (going.length > MOST_FILES || size > MAX_FILES_BYTES) return 'tooManyFiles'
  const there = new Set(attachments.map(({ cid }) => cid))
  return pictureIds(html).every((cid) => there.has(cid)) ? null : 'picture'
}

/** Files that go along: a picture that was taken out of the text does not. */
export function filesIn({ html }: Pick<Body, 'html'>, attachments: readonly Attachment[]): Attachment[] {
  const shown = new Set(pictureIds(html))
  return attachments.filter(({ cid }) => cid === null || shown.has(cid))
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** Content-IDs are of our own making, so nothing in them is escaped. */
const pictureIds = (html: string): string[] =>
  [...html.matchAll(/<img\b[^>]*\ssrc="cid:([^"]+)"/g)].map(([, cid = '']) => cid)
