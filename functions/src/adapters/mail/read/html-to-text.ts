import { compile } from 'html-to-text'
import { wordsOfHtml } from '../../html-sanitizer.ts'

/** More than any letter nests. */
const MAX_DEPTH = 100
const MAX_TAGS = 40_000

const convert = compile({
  wordwrap: false,
  limits: { maxDepth: MAX_DEPTH, maxInputLength: 1_000_000 },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
})

/** The text of HTML: paragraphs, lists, quotes with `>`, links with their address. Its words alone when it is too much for that. */
export function htmlToText(html: string): string {
  if ((html.match(/<[/a-z]/gi)?.length ?? 0) > MAX_TAGS) return wordsOfHtml(html)
  try {
    return (
      convert(html)
        .replace(/\u00a0/g, ' ')
        .trim() || wordsOfHtml(html)
    )
  } catch {
    return wordsOfHtml(html)
  }
}
