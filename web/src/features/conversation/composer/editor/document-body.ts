import type { JSONContent } from '@tiptap/core'
import type { Body } from '../body.ts'
import { plainText } from './plain-text.ts'

/** What is left behind the last block for the cursor to go to. */
const TRAILING = /(?:<p><\/p>)+$/

/** What the document says; `html` is asked for only when plain text would lose something of it. */
export function documentBody(document: JSONContent, html: () => string): Body {
  const text = plainText(document)
  return isPlain(document) ? { text, html: '' } : { text: text.trimEnd(), html: html().replace(TRAILING, '') }
}

const isPlain = (document: JSONContent): boolean =>
  (document.content ?? []).every(
    ({ type, content }) => type === 'paragraph' && (content ?? []).every(isPlainPiece),
  )

/** A web address as it was typed is no format: whoever shows plain text makes a link of it anyway. */
function isPlainPiece({ type, text, marks = [] }: JSONContent): boolean {
  if (type === 'hardBreak') return true
  return type === 'text' && marks.every((mark) => mark.type === 'link' && mark.attrs?.['href'] === text)
}
