import type { HtmlQuote } from '@emberdesk/domain/mail'
import { Parser } from 'htmlparser2'
import { quoteMark } from './quote-mark.ts'

/** Characters, and tags, beyond which HTML is not looked at; the parser's time is quadratic in the depth. */
const MAX_HTML = 1_000_000
const MAX_TAGS = 40_000
/** Characters of the quotation that are kept: enough to know it by. */
const KEPT = 400
const SILENT = new Set([
  'style',
  'script',
  'title',
  'head',
  'template',
  'textarea',
  'noscript',
  'svg',
  'math',
])
const VOID = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'base', 'col', 'wbr', 'area', 'source'])
const FORWARDED_WORDS =
  /^[\s-]{0,40}(?:forwarded message|begin forwarded|weitergeleitete|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato)/i
const LETTER = /[\p{L}\p{N}]/u

/**
 * Where a mail's program set the quotation in its HTML (Gmail's `gmail_quote`, Outlook's rule, `blockquote type=cite` …): the words
 * before it, and its first ones. Null when there is none, when the words stand below or between, or when the mail is passed on; then
 * the text alone tells. Time is linear.
 */
export function htmlQuote(html: string): HtmlQuote | null {
  if (html.length > MAX_HTML || (html.match(/<[/a-z]/gi)?.length ?? 0) > MAX_TAGS) return null
  const reader = new QuoteReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return reader.quote()
}

/** Reads a mail's HTML once, from the top. */
class QuoteReader {
  private fresh = ''
  private quoted = ''
  /** Words after a quotation, or between two: an answer. */
  private answered = false
  /** Depth of elements; of the outermost quotation and of the block quotes in it, 0 when outside. */
  private depth = 0
  private box = 0
  private rest = false
  private quotes = 0
  private quoteSeen = false
  private silent = 0
  private begun = false

  open(name: string, attributes: Record<string, string>): void {
    if (VOID.has(name)) {
      if (quoteMark(name, attributes) === 'rest') this.begin(true)
      this.space(name)
      return
    }
    this.depth += 1
    if (SILENT.has(name)) this.silent += 1
    const mark = quoteMark(name, attributes)
    if (mark && this.box === 0 && !this.rest) {
      if (mark === 'box') this.box = this.depth
      this.begin(mark === 'rest')
    }
    if (name === 'blockquote' && this.box > 0) this.quotes += 1
    this.space(name)
  }

  close(name: string): void {
    if (VOID.has(name)) return
    if (SILENT.has(name)) this.silent -= 1
    if (name === 'blockquote' && this.quotes > 0) {
      this.quotes -= 1
      this.quoteSeen = true
    }
    if (this.box === this.depth) this.box = 0
    this.depth -= 1
    this.space(name)
  }

  text(text: string): void {
    if (this.silent > 0) return
    const inQuote = this.rest || (this.box > 0 && (this.quotes > 0 || !this.quoteSeen))
    if (!this.begun) this.fresh += text
    else if (inQuote) this.quoted = this.quoted.length < KEPT ? this.quoted + text : this.quoted
    else if (LETTER.test(text)) this.answered = true
  }

  quote(): HtmlQuote | null {
    const { fresh, quoted, answered } = this
    const none = !this.begun || answered || !LETTER.test(fresh) || !LETTER.test(quoted)
    return none || FORWARDED_WORDS.test(quoted) ? null : { fresh: fresh.trim(), quoted: quoted.trim() }
  }

  private begin(rest: boolean): void {
    this.begun = true
    this.rest ||= rest
  }

  /** Blocks stand apart. */
  private space(name: string): void {
    if (/^(?:br|p|div|td|tr|li|h\d|blockquote|hr)$/.test(name)) this.text(' ')
  }
}
