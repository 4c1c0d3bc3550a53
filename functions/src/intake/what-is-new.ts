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

/** An answer to a mail is none that passes it on, though something deep in it was. */
const ANSWER =
  /^\s*(?:re|aw|sv|vs|antw|odp|res|rif|ynt|ответ|відп|回复|答复|回覆)\s?(?:\[\d{1,3}\])?\s?[:：]/iu

/** Tells what is new in mails. Knowing what was answered only helps, so a mail is filed without when that cannot be read. */
export function createNewTextReader(answeredText: AnsweredText, htmlQuote: FindHtmlQuote) {
  return async ({ subject, text, html, references, forwarded }: ReadMail): Promise<WhatIsNew> => {
    const answered = await answeredText(references).catch(() => null)
    const facts = {
      answered,
      html: html === '' ? null : htmlQuote(html),
      forwarded: forwarded !== null && !ANSWER.test(subject),
    }
    return { newText: newText(text, facts), answered }
  }
}
