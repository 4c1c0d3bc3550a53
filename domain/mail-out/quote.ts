import type { Message } from '../message/schema.ts'
import { headerText } from './header-text.ts'
import { escapeHtml, textToHtml } from './text-to-html.ts'

/** Intake cuts a customer's answer here at the latest. */
export const REPLY_MARKER = '## Please write your answer above this line ##'

/** More of a message is not quoted, nor carried by a notification. */
export const QUOTE_CHARS = 20_000

export type Quoted = Pick<Message, 'from' | 'at' | 'text' | 'newText'>

/** What a message says of its own, cut to `QUOTE_CHARS`. */
export function saidIn(message: Pick<Message, 'text' | 'newText'>): string {
  const said = (message.newText || message.text).replace(/\r\n?/g, '\n').trim()
  return said.length > QUOTE_CHARS ? `${said.slice(0, QUOTE_CHARS)}\n[…]` : said
}

function opening({ from, at }: Quoted): string {
  const when = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return `On ${when}, ${headerText(from.name || from.address, 100)} wrote:`
}

/** The message that is answered, below the marker, as text. */
export function quoteText(quoted: Quoted): string {
  const lines = saidIn(quoted).split('\n')
  return [REPLY_MARKER, '', opening(quoted), ...lines.map((line) => `> ${line}`)].join('\n')
}

/** The same as HTML. */
export function quoteHtml(quoted: Quoted): string {
  return [
    `<p style="color:#888">${escapeHtml(REPLY_MARKER)}</p>`,
    `<p>${escapeHtml(opening(quoted))}</p>`,
    `<blockquote style="margin:0 0 0 8px;padding-left:8px;border-left:2px solid #ccc">${textToHtml(saidIn(quoted))}</blockquote>`,
  ].join('\n')
}
