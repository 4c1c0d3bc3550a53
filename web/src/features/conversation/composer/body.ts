import { textToHtml } from '@emberdesk/domain/mail-out'

/** What is written. `html` is empty when it is plain; else `text` is its plain form. */
export interface Body {
  text: string
  html: string
}

export const emptyBody: Body = { text: '', html: '' }

/** As HTML, whatever it is; with no white space but what is said. */
export const bodyHtml = ({ text, html }: Body): string => html || textToHtml(text).replaceAll('\n', '')

/** Two pieces of writing as one, the earlier first; neither is lost. */
export function joinBodies(earlier: Body, later: Body): Body {
  const same = later.text.trim() === earlier.text.trim() && later.html === earlier.html
  if (same || isBlank(later)) return earlier
  if (isBlank(earlier)) return later
  return {
    text: `${earlier.text.trimEnd()}\n\n${later.text}`,
    html: earlier.html || later.html ? bodyHtml(earlier) + bodyHtml(later) : '',
  }
}

/** A picture counts: its plain form is not empty. */
export const isBlank = ({ text }: Body): boolean => !text.trim()
