import DOMPurify from 'dompurify'

const TAGS: readonly string[] = [
  ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'a', 'img', 'span'],
  ...['strong', 'b', 'em', 'i', 'u', 's', 'del', 'div'],
]
const safeLink = /^(?:https?|mailto|tel):/i

const cidOf = (image: Element) => /^cid:(.+)/i.exec(image.getAttribute('src') ?? '')?.[1] ?? ''

/** Content-IDs of the pictures in it. */
export function picturesIn(html: string): string[] {
  return [...new Set([...html.matchAll(/\bsrc="cid:([^"]{1,300})"/gi)].map(([, cid]) => cid ?? ''))]
}

/**
 * What a colleague wrote, as elements for our own page: a few tags and no style, class, id or address of anything but a link, whatever his
 * browser stored. Pictures are those of the same message, given as `data:` URLs by Content-ID; others leave their name.
 */
export function richFragment(html: string, pictures: ReadonlyMap<string, string>): DocumentFragment {
  const clean: DocumentFragment | null = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...TAGS],
    ALLOWED_ATTR: ['href', 'src', 'alt', 'start', 'dir', 'data-mention'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
  // Of a page of frames, which has no body, nothing comes back.
  const fragment = clean ?? document.createDocumentFragment()
  for (const image of fragment.querySelectorAll('img')) {
    const url = pictures.get(cidOf(image))
    if (url) image.src = url
    else image.replaceWith(image.alt)
  }
  for (const link of fragment.querySelectorAll('a')) {
    const href = link.getAttribute('href')?.trim() ?? ''
    if (!safeLink.test(href)) {
      link.removeAttribute('href')
      continue
    }
    link.target = '_blank'
    link.rel = 'noopener noreferrer nofollow'
  }
  for (const block of fragment.querySelectorAll('p, li, h1, h2, h3, blockquote')) {
    if (!block.hasAttribute('dir')) block.setAttribute('dir', 'auto')
  }
  return fragment
}
