import { newText, type HtmlQuote } from '@emberdesk/domain/mail'
import type { ReadMail } from './read-mail.ts'

/** Text of the newest message of ours that these Message-IDs name; null when there is none. At most one read. */
export type AnsweredText = (references: readonly string[]) => Promise<string | null>
/** Where a mail's program set the quotation in its HTML; null when that is not plain. */
export type FindHtmlQuote = (html: string) => HtmlQuote | null

/** What a mail's writer added, and what he answers with it. */
export interface WhatIsNew {
  newText: string
  /** Text of ours that is answered; null when none is known. */
  answered: string | null
}

/** Tells what is new in mails. Knowing what was answered only helps, so a mail is filed without when that cannot be read. */
export function createNewTextReader(answeredText: AnsweredText, htmlQuote: FindHtmlQuote) {
  return async ({ text, html, references, forwarded }: ReadMail): Promise<WhatIsNew> => {
    const answered = await answeredText(references).catch(() => null)
    const facts = { answered, html: html === '' ? null : htmlQuote(html), forwarded: forwarded !== null }
    return { newText: newText(text, facts), answered }
  }
}
