import { htmlToText } from './html-to-text.ts'
import type { Piece } from './collected.ts'

/** What several parts say one after another. Where one of them is HTML, all of them are shown as HTML. */
export function mergePieces(pieces: readonly Piece[]): Piece {
  if (pieces.length <= 1) return pieces[0] ?? { text: null, html: null }
  const isHtml = pieces.some((piece) => piece.html !== null)
  const hasText = pieces.some((piece) => piece.text !== null)
  return {
    html: isHtml ? pieces.map(({ html, text }) => html ?? textToHtml(text ?? '')).join('\n') : null,
    text: hasText ? pieces.map(({ html, text }) => text ?? htmlToText(html ?? '')).join('\n') : null,
  }
}

/** One thing said in several forms. A form that comes twice is none: both count then. */
export function mergeAlternatives(forms: readonly Piece[]): Piece[] {
  const texts = new Set(forms.flatMap(({ text }) => (text === null || text.trim() === '' ? [] : [text])))
  const htmls = new Set(forms.flatMap(({ html }) => html ?? []))
  if (texts.size === 0 && htmls.size === 0) return []
  return [
    {
      text: texts.size > 0 ? [...texts].join('\n') : null,
      html: htmls.size > 0 ? [...htmls].join('\n') : null,
    },
  ]
}

function textToHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return `<div>${escaped.trim().replace(/\n/g, '<br>')}</div>`
}
