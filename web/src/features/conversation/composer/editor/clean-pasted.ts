/** What belongs to no letter, with all that is in it. */
const UNSEEN =
  'script, style, title, meta, link, xml, template, noscript, iframe, object, embed, svg, form, input, button'
/** Word writes a list as paragraphs, each with its marker as text. */
const WORD_ITEM = 'p[style*="mso-list" i], p[class^="MsoListParagraph"]'
const NUMBER = /^\s*\(?[\p{L}\d]{1,4}[.)]/u

/**
 * HTML from the clipboard as the editor can take it: Word's lists become lists, big letters become headings of one size, and pictures
 * from elsewhere are left out. What remains of foreign looks, the editor's own schema drops.
 */
export function cleanPasted(html: string): string {
  // Word's conditional comments of the kind that a parser takes for text or comments.
  const page = new DOMParser().parseFromString(html.replace(/<!\[(?:if|endif)[^\]]*\]>/gi, ''), 'text/html')
  page.querySelectorAll(UNSEEN).forEach((each) => each.remove())
  page.querySelectorAll('img').forEach((each) => each.remove())
  makeLists(page)
  for (const heading of page.querySelectorAll('h1, h2, h4, h5, h6')) replaceBy(heading, 'h3')
  // Empty paragraphs are spacing in Word's eyes; ours have their own.
  for (const each of page.querySelectorAll('p, div')) {
    if (!each.childElementCount && !each.textContent?.trim()) each.remove()
  }
  return page.body.innerHTML
}

function makeLists(page: Document): void {
  let list: Element | null = null
  for (const paragraph of page.querySelectorAll(WORD_ITEM)) {
    const marker = takeMarker(paragraph)
    const tag = NUMBER.test(marker) ? 'ol' : 'ul'
    if (!list || list.localName !== tag || paragraph.previousElementSibling !== list) {
      list = page.createElement(tag)
      paragraph.before(list)
    }
    const item = page.createElement('li')
    item.append(...paragraph.childNodes)
    list.append(item)
    paragraph.remove()
  }
}

/** Word says what it wrote for those who know no lists. */
function takeMarker(paragraph: Element): string {
  const ignored = paragraph.querySelector('[style*="mso-list" i]')
  ignored?.remove()
  return ignored?.textContent ?? ''
}

function replaceBy(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag)
  other.append(...element.childNodes)
  element.replaceWith(other)
}
