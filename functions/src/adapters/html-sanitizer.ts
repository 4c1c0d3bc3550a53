import sanitizeHtml from 'sanitize-html'
import { quoteMark } from './quote-mark.ts'

/** A mail with more links than this is no letter; showing it would only freeze the reader's browser. */
const MAX_LINKS = 5_000
/** More than any letter nests; deeper tags are dropped, their text stays. */
const MAX_NESTING = 100
/** Tags beyond which the parser's time, quadratic in the depth, could be felt; no letter has so many. */
const MAX_TAGS = 40_000
const TOO_MANY_LINKS = '<p>This message holds too many links to be shown. Its text is kept.</p>'

const TAGS = [
  ...['p', 'div', 'span', 'br', 'hr', 'center', 'blockquote', 'pre', 'code', 'address', 'article', 'section'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
  ...['a', 'img', 'b', 'strong', 'i', 'em', 'u', 's', 'strike', 'del', 'ins', 'small', 'big', 'sub', 'sup'],
  ...['tt', 'kbd', 'samp', 'var', 'cite', 'q', 'abbr', 'mark', 'font', 'wbr', 'bdi', 'bdo'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
]
/** Tags whose text is not for reading either. */
const SILENT = [
  'script',
  'style',
  'title',
  'textarea',
  'option',
  'noscript',
  'xmp',
  'svg',
  'math',
  'template',
  'object',
]

/** No functions but colours: so no `url()`, no `expression()`, and no escapes or comments that could hide one. */
const value = [/^(?:[\w\s#%.,'"-]|\b(?:rgb|rgba|hsl|hsla)\([\d\s.,%/]{1,40}\)){1,200}$/i]
const PROPERTIES = [
  ...['color', 'background-color', 'font', 'font-family', 'font-size', 'font-style', 'font-weight'],
  ...['line-height', 'letter-spacing', 'text-align', 'text-decoration', 'text-indent', 'text-transform'],
  ...['vertical-align', 'white-space', 'word-break', 'overflow-wrap', 'direction', 'list-style-type'],
  ...['margin', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left'],
  ...['padding', 'padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...['border', 'border-top', 'border-right', 'border-bottom', 'border-left', 'border-color', 'border-style'],
  ...['border-width', 'border-radius', 'border-collapse', 'border-spacing'],
  ...['width', 'max-width', 'min-width', 'height', 'max-height'],
]

const options: sanitizeHtml.IOptions = {
  allowedTags: TAGS,
  nonTextTags: SILENT,
  disallowedTagsMode: 'discard',
  nestingLimit: MAX_NESTING,
  enforceHtmlBoundary: false,
  allowVulnerableTags: false,
  allowedAttributes: {
    '*': ['style', 'dir', 'lang', 'title', 'align', 'valign', 'data-quote'],
    a: ['href', 'target', 'rel'],
    img: ['src', 'data-remote-src', 'alt', 'width', 'height'],
    font: ['color', 'face', 'size'],
    table: ['width', 'border', 'cellpadding', 'cellspacing', 'bgcolor'],
    tr: ['bgcolor'],
    td: ['width', 'height', 'colspan', 'rowspan', 'bgcolor', 'nowrap'],
    th: ['width', 'height', 'colspan', 'rowspan', 'bgcolor', 'nowrap'],
    col: ['width', 'span'],
    ol: ['start', 'type'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['cid'] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  allowedStyles: { '*': Object.fromEntries(PROPERTIES.map((property) => [property, value])) },
  transformTags: { a: link, img: image, '*': marked },
}

/** Links open elsewhere and tell nobody where from. A relative one would lead into the desk itself. */
function link(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { href = '', title, style } = attribs
  const kept = defined({ title, style })
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(href.trim())) return { tagName, attribs: kept }
  return {
    tagName,
    attribs: { ...kept, href: href.trim(), target: '_blank', rel: 'noopener noreferrer nofollow' },
  }
}

/** Where a quotation begins is told in our own words: classes and ids do not stay. */
function marked(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const mark = quoteMark(tagName, attribs)
  const kept = { ...attribs }
  delete kept['data-quote']
  return { tagName, attribs: mark ? { ...kept, 'data-quote': mark } : kept }
}

/** A picture from the net only keeps its address, in a place from where nothing loads it. */
function image(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { src = '', alt, title, width, height, style } = attribs
  const kept = defined({ alt, title, width, height, style })
  const address = src.trim()
  if (/^cid:/i.test(address)) return { tagName, attribs: { ...kept, src: address } }
  if (/^https?:\/\//i.test(address)) return { tagName, attribs: { ...kept, 'data-remote-src': address } }
  return { tagName, attribs: kept }
}

function defined(attribs: Record<string, string | undefined>): sanitizeHtml.Attributes {
  return Object.fromEntries(
    Object.entries(attribs).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/**
 * Makes the HTML of a mail harmless: an allow list of tags, attributes and style properties. Nothing in the result runs, and nothing
 * in it loads from the net; pictures of the mail itself keep their `cid:`. Empty when nothing is left to see, or when it is too large
 * to be taken apart; then there is the text.
 */
export function sanitizeMailHtml(html: string): string {
  if (tagsIn(html) > MAX_TAGS) return ''
  const links = html.match(/<a[\s/]/gi)?.length ?? 0
  if (links >= MAX_LINKS) return TOO_MANY_LINKS
  const clean = sanitizeHtml(html, options).toWellFormed().trim()
  return /<img|[^\s\u00a0]/.test(clean.replace(/<(?!img)[^<>]*>|&nbsp;/g, '')) ? clean : ''
}

/** The words of HTML, for a mail that brought no text and whose HTML no converter takes. */
export function wordsOfHtml(html: string): string {
  const onlyText = { allowedTags: [], allowedAttributes: {}, nonTextTags: SILENT }
  const words = tagsIn(html) > MAX_TAGS ? html.replace(/<[^<>]*>/g, ' ') : sanitizeHtml(html, onlyText)
  return words
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
}

function tagsIn(html: string): number {
  return html.match(/<[/a-z]/gi)?.length ?? 0
}
