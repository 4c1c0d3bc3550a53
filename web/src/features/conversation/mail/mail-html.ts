import DOMPurify from 'dompurify'
import { cutQuote } from './cut-quote.ts'

export interface MailHtmlOptions {
  /** The reader agreed to load this message's images from foreign servers. */
  remoteImages: boolean
  /** Content-ID (without brackets) → `data:` URL of the attachment of the same message. */
  inlineImages: ReadonlyMap<string, string>
  /** What is new in the mail: the rest, which it quotes, is left out. Null shows it whole. */
  newText: string | null
}

export interface MailHtml {
  html: string
  /** Images of foreign servers that were left out. */
  blockedImages: number
  /** Images of foreign servers that are fetched. */
  remoteImages: number
  /** Something quoted was left out. */
  quoted: boolean
}

const safeLink = /^(?:https?|mailto|tel):/i
const claimedHost = /(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?=[/:?#\s]|$)/iu

/**
 * Mail HTML made ready for its frame. The server sanitised it already; it is done again with another engine, since a hole in one
 * is then not a hole in both. Nothing in the result fetches from a foreign server unless `remoteImages` says so.
 */
export function prepareMailHtml(dirty: string, options: MailHtmlOptions): MailHtml {
  // A fragment, because a page of frames has no body.
  const clean = DOMPurify.sanitize(dirty, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'select',
      'textarea',
      'audio',
      'video',
      'source',
      'map',
    ],
    FORBID_ATTR: ['srcset', 'background', 'poster', 'ping', 'autofocus', 'tabindex', 'usemap'],
    RETURN_DOM_FRAGMENT: true,
  })
  const body = document.createElement('div')
  body.append(clean)
  const quoted = options.newText !== null && cutQuote(body, options.newText)
  const counts = prepareImages(body, options)
  prepareLinks(body)
  return { html: body.innerHTML, ...counts, quoted }
}

/** Content-IDs the mail refers to, so that only these attachments are fetched. */
export function inlineImageIds(html: string): string[] {
  return [...new Set([...html.matchAll(/\b(?:src|data-cid)="(?:cid:)?([^"]{1,300})"/gi)].flatMap(cidOf))]
}

function cidOf(match: RegExpMatchArray): string[] {
  const [whole, id] = match
  return id && (/="cid:/i.test(whole) || /^data-cid/i.test(whole)) ? [decodeCid(id)] : []
}

function decodeCid(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

function prepareImages(
  body: HTMLElement,
  { remoteImages, inlineImages }: MailHtmlOptions,
): Pick<MailHtml, 'blockedImages' | 'remoteImages'> {
  const counts = { blockedImages: 0, remoteImages: 0 }
  for (const image of body.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? ''
    const remote = image.dataset['remoteSrc'] ?? (/^(?:https?:)?\/\//i.test(source) ? source : '')
    const cid = image.dataset['cid'] ?? /^cid:(.+)/i.exec(source)?.[1]
    image.removeAttribute('src')
    delete image.dataset['remoteSrc']
    if (cid) {
      const data = inlineImages.get(decodeCid(cid))
      if (data) image.src = data
    } else if (/^data:image\/(?:png|jpeg|gif|webp);/i.test(source)) {
      image.src = source
    } else if (remote && remoteImages) {
      image.src = remote.replace(/^(?:http:)?\/\//i, 'https://')
      counts.remoteImages += 1
    } else if (remote) {
      counts.blockedImages += 1
    }
    if (!image.hasAttribute('alt')) image.alt = ''
    image.setAttribute('referrerpolicy', 'no-referrer')
  }
  return counts
}

function prepareLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href], area[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (!safeLink.test(href.trim())) {
      link.removeAttribute('href')
      continue
    }
    const host = hostOf(href)
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener noreferrer nofollow')
    link.setAttribute('title', host || href)
    if (host && claimsOther(link.textContent ?? '', host)) link.append(hostMark(body.ownerDocument, host))
  }
}

function hostOf(href: string): string {
  try {
    return new URL(href).host
  } catch {
    return ''
  }
}

/** True when a link's text reads like the address of another host than the one it leads to. */
function claimsOther(text: string, host: string): boolean {
  const claimed = claimedHost.exec(text.trim().slice(0, 2_000))?.[1]?.toLowerCase()
  const bare = (name: string) => name.replace(/^www\./, '')
  return claimed !== undefined && bare(claimed) !== bare(host.toLowerCase())
}

function hostMark(document: Document, host: string): HTMLElement {
  const mark = document.createElement('strong')
  mark.className = 'desk-host'
  mark.textContent = ` [→ ${host}]`
  return mark
}
