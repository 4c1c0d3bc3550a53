import type { Attachment, Message } from '@emberdesk/domain/message'
import sanitizeHtml from 'sanitize-html'

/** More than any letter nests; the composer's own stays far below. */
const MAX_NESTING = 40
/** Tags beyond which the parser's time, quadratic in the depth, could be felt. */
const MAX_TAGS = 20_000
/** Tags whose text is not for reading either. */
const SILENT = 'script style title textarea option noscript xmp svg math template object'.split(' ')
const WIDTH = /^\d{1,4}$/
const LINK = /^(?:https?:\/\/[^\s]|mailto:[^\s])/i

/** The composer's tags and no other; no classes, no styles, no address that loads. */
function optionsFor(pictures: ReadonlySet<string>): sanitizeHtml.IOptions {
  return {
    allowedTags: [
      ...['p', 'br', 'h3', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li', 'a', 'img'],
      ...['strong', 'b', 'em', 'i', 's', 'del'],
    ],
    nonTextTags: SILENT,
    disallowedTagsMode: 'discard',
    nestingLimit: MAX_NESTING,
    enforceHtmlBoundary: false,
    allowVulnerableTags: false,
    allowedAttributes: {
      a: ['href', 'target', 'rel'],
      img: ['src', 'alt', 'width'],
      ol: ['start'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['cid'] },
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: link(attribs) }),
      img: (tagName, attribs) => ({ tagName, attribs: picture(attribs, pictures) }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'],
  }
}

function link({ href = '' }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const address = href.trim()
  if (!LINK.test(address)) return {}
  return { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }
}

function picture(attribs: sanitizeHtml.Attributes, pictures: ReadonlySet<string>): sanitizeHtml.Attributes {
  const { src = '', alt = '', width = '' } = attribs
  if (!src.startsWith('cid:') || !pictures.has(src.slice(4))) return {}
  return { src, alt, ...(WIDTH.test(width) && { width }) }
}

/**
 * HTML as an agent's browser wrote it, made harmless by an allow list of what the composer writes: nothing in it runs or loads, and its
 * pictures are those of the same message. Empty when nothing is left to see, or when no composer wrote it.
 * @param pictures Content-IDs of the message's own attachments, without brackets
 */
export function sanitizeAgentHtml(html: string, pictures: ReadonlySet<string>): string {
  if ((html.match(/<[/a-z]/gi)?.length ?? 0) > MAX_TAGS) return ''
  const clean = sanitizeHtml(html, optionsFor(pictures)).toWellFormed().trim()
  return /<img|[^\s\u00a0]/.test(clean.replace(/<(?!img)[^<>]*>|&nbsp;/g, '')) ? clean : ''
}

/** An address of RFC 2392's kind; what else a browser might send would be no Content-ID. */
const CONTENT_ID = /^[\w.-]{1,80}@[\w.-]{1,80}$/

/** Body and files of an agent's message as they are stored: the HTML clean, and a Content-ID only where the text shows the picture. */
export function cleanBody(
  message: Pick<Message, 'html' | 'attachments'>,
): Pick<Message, 'html' | 'attachments'> {
  const ids = message.attachments.flatMap(({ cid, type }) =>
    cid !== null && CONTENT_ID.test(cid) && /^image\//.test(type) ? [cid] : [],
  )
  const html = sanitizeAgentHtml(message.html, new Set(ids))
  const shown = new Set(ids.filter((cid) => html.includes(`"cid:${cid}"`)))
  return { html, attachments: message.attachments.map((file) => withCidIf(shown, file)) }
}

/** A second file under the same id is one beside the text. */
function withCidIf(shown: Set<string>, file: Attachment): Attachment {
  return { ...file, cid: file.cid !== null && shown.delete(file.cid) ? file.cid : null }
}
