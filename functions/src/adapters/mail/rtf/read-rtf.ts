import { decodeText } from '../charset/decode-text.ts'
import { fontLabels } from './font-labels.ts'

interface Group {
  /** Its text is for programs. */
  skipped: boolean
  /** Inside of an `htmltag`, which is HTML as it was. */
  tag: boolean
  /** RTF that only repeats what the HTML tags say. */
  htmlrtf: boolean
  /** Characters that stand in for each `\u`. */
  unicodeSkip: number
  label: string
}

const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z\r\n])|\\\r?\n|([{}])|([^\\{}\r\n]+)|[\r\n]+/giy
const MAX_DEPTH = 500
const NOT_TEXT = new Set([
  ...['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'themedata', 'header', 'footer'],
  ...['fldinst', 'datastore', 'listtable', 'listoverridetable', 'generator', 'xmlnstbl', 'mhtmltag'],
])
const SIGNS: ReadonlyMap<string, string> = new Map<string, string>([
  ...([
    ['par', '\n'],
    ['line', '\n'],
    ['sect', '\n'],
    ['row', '\n'],
    ['tab', '\t'],
    ['cell', '\t'],
  ] as const),
  ...([
    ['lquote', '‘'],
    ['rquote', '’'],
    ['ldblquote', '“'],
    ['rdblquote', '”'],
    ['bullet', '•'],
  ] as const),
  ...([
    ['endash', '–'],
    ['emdash', '—'],
  ] as const),
])

/**
 * What RTF says: the HTML that Outlook wrapped in it ([MS-OXRTFEX]), or else its text.
 * @param rtf one character for each byte
 */
export function readRtf(rtf: string): { html: string; text: string } {
  if (!rtf.startsWith('{\\rtf')) return { html: '', text: '' }
  const isHtml = /\\fromhtml1?\b/.test(rtf.slice(0, 500))
  const said = new RtfReader(rtf, isHtml).read()
  return isHtml ? { html: said.trim(), text: '' } : { html: '', text: said.trim() }
}

class RtfReader {
  private readonly fonts: ReadonlyMap<number, string>
  private readonly rtf: string
  private readonly isHtml: boolean
  private readonly stack: Group[] = []
  private group: Group
  private out: string[] = []
  private pending: number[] = []
  private toSkip = 0

  constructor(rtf: string, isHtml: boolean) {
    this.rtf = rtf
    this.isHtml = isHtml
    const codePage = /\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 2_000))?.[1] ?? '1252'
    this.fonts = fontLabels(rtf, `windows-${codePage}`)
    this.group = { skipped: false, tag: false, htmlrtf: false, unicodeSkip: 1, label: `windows-${codePage}` }
  }

  read(): string {
    TOKEN.lastIndex = 0
    let previous = ''
    for (let found = TOKEN.exec(this.rtf); found; found = TOKEN.exec(this.rtf)) {
      const [, word, number, hex, symbol, brace, text] = found
      if (brace) this.brace(brace)
      else if (word) this.word(word.toLowerCase(), number, previous === '*')
      else if (hex) this.byte(parseInt(hex, 16))
      else if (symbol) this.symbol(symbol)
      else if (text) this.text(text)
      previous = symbol ?? ''
    }
    this.flush()
    return this.out.join('')
  }

  private brace(brace: string): void {
    this.flush()
    if (brace === '{') {
      if (this.stack.length < MAX_DEPTH) this.stack.push(this.group)
      this.group = { ...this.group }
    } else this.group = this.stack.pop() ?? this.group
    this.toSkip = 0
  }

  private word(word: string, number: string | undefined, starred: boolean): void {
    this.flush()
    if (word === 'htmltag' && starred) this.group = { ...this.group, skipped: false, tag: true }
    else if (word === 'htmlrtf') this.group.htmlrtf = number !== '0'
    else if (starred || NOT_TEXT.has(word)) this.group.skipped = true
    else if (word === 'f') this.group.label = this.fonts.get(Number(number)) ?? this.group.label
    else if (word === 'uc') this.group.unicodeSkip = Number(number)
    else if (word === 'u') {
      this.say(String.fromCharCode(Number(number) & 0xffff))
      this.toSkip = this.group.unicodeSkip
    } else if (word === 'bin') TOKEN.lastIndex += Math.max(0, Number(number))
    else if (SIGNS.has(word)) this.say(SIGNS.get(word) ?? '')
  }

  private symbol(symbol: string): void {
    if (symbol === '~') this.say(this.isHtml ? '&nbsp;' : '\u00a0')
    else if ('\\{}'.includes(symbol)) this.text(symbol)
    else if (symbol === '_') this.say('-')
  }

  private byte(byte: number): void {
    if (this.toSkip > 0) this.toSkip--
    else this.pending.push(byte)
  }

  private text(text: string): void {
    const rest = text.slice(this.toSkip)
    this.toSkip = Math.max(0, this.toSkip - text.length)
    for (let at = 0; at < rest.length; at++) this.pending.push(rest.charCodeAt(at))
  }

  /** Bytes of one font are decoded together, since a character may take two. */
  private flush(): void {
    if (this.pending.length === 0) return
    const { text } = decodeText(Buffer.from(this.pending), this.group.label)
    this.pending = []
    this.say(text)
  }

  private say(text: string): void {
    const { skipped, tag, htmlrtf } = this.group
    if (this.pending.length > 0 && text !== '') this.flush()
    if (!skipped && (tag || !htmlrtf)) this.out.push(text)
  }
}
