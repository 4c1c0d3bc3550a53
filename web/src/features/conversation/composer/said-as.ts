import type { MessageWithId } from '@emberdesk/domain/message'
import { foldedText } from '../message/quoted-text.ts'
import { bodyHtml, type Body } from './body.ts'

/** What messages say, as a quote or as one's own words, to be put into a draft. */
export function saidAs(messages: readonly MessageWithId[], as: 'quote' | 'text'): Body {
  const text = messages.map((message) => foldedText(message).text).join('\n\n')
  if (as === 'text' || !text) return { text, html: '' }
  return {
    text: text.replace(/^/gm, '> '),
    html: `<blockquote>${bodyHtml({ text, html: '' })}</blockquote>`,
  }
}
