const letter = /[\p{L}\p{N}]/u

/**
 * Takes out of a mail's HTML what it quotes, knowing its new text (which the server found in the text part). The place is where the
 * letters of the new text end; where HTML and text differ too much for that, where the mail's program set the quotation, as the server
 * marked it; at last a quotation at the very end, with the line that introduces it. Returns whether something was taken out; nothing
 * is when no word would be left.
 */
export function cutQuote(body: HTMLElement, newText: string): boolean {
  return cutAfterLetters(body, newText) || cutAtMark(body) || cutLastBlockquote(body)
}

function cutAfterLetters(body: HTMLElement, newText: string): boolean {
  const wanted = [...newText].filter((char) => letter.test(char))
  if (!wanted.length) return false
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  let found = 0
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    let offset = 0
    for (const char of node.data) {
      if (letter.test(char)) {
        if (found === wanted.length) return deleteFrom(body, node, offset)
        if (char !== wanted[found++]) return false
      }
      offset += char.length
    }
  }
  return false
}

function deleteFrom(body: HTMLElement, node: Text, offset: number): boolean {
  const range = body.ownerDocument.createRange()
  // A whole text node that begins what is quoted goes with its element, or its empty box would stay.
  if (node.data.slice(0, offset).trim()) range.setStart(node, offset)
  else range.setStartBefore(outermostStart(body, node))
  range.setEnd(body, body.childNodes.length)
  range.deleteContents()
  return true
}

/** The outermost element that begins with this node. */
function outermostStart(body: HTMLElement, node: Node): Node {
  let top = node
  while (top.parentNode && top.parentNode !== body && !textBefore(top)) top = top.parentNode
  return top
}

function textBefore(node: Node): boolean {
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if (before.textContent?.trim() || (before as Element).tagName === 'IMG') return true
  }
  return false
}

/** A `box` holds the quotation, so that nothing may stand below it; after `rest` all is one. */
function cutAtMark(body: HTMLElement): boolean {
  const [mark] = body.querySelectorAll<HTMLElement>('[data-quote]')
  if (!mark || !textIn(body, (range) => range.setEndBefore(mark))) return false
  const boxes = [...body.querySelectorAll('[data-quote=box]')].filter(
    (box) => !box.parentElement?.closest('[data-quote=box]'),
  )
  const last = boxes.at(-1)
  const between = boxes.slice(1).some((box, at) => textBetween(boxes[at]!, box))
  if (
    mark.dataset['quote'] === 'box' &&
    last &&
    (between || textIn(body, (range) => range.setStartAfter(last)))
  ) {
    return false
  }
  const range = body.ownerDocument.createRange()
  range.setStartBefore(outermostStart(body, mark))
  range.setEnd(body, body.childNodes.length)
  range.deleteContents()
  return true
}

function textBetween(above: Element, below: Element): boolean {
  const range = above.ownerDocument.createRange()
  range.setStartAfter(above)
  range.setEndBefore(below)
  return range.toString().trim() !== ''
}

function cutLastBlockquote(body: HTMLElement): boolean {
  const quotes = [...body.querySelectorAll('blockquote')].filter(
    (quote) => !quote.parentElement?.closest('blockquote'),
  )
  const last = quotes.at(-1)
  if (!last || textIn(body, (range) => range.setStartAfter(last))) return false
  if (!textIn(body, (range) => range.setEndBefore(last))) return false
  const introduction = last.previousElementSibling
  if (
    introduction &&
    /:\s*$/.test(introduction.textContent ?? '') &&
    introduction.textContent!.length < 300
  ) {
    introduction.remove()
  }
  last.remove()
  return true
}

function textIn(body: HTMLElement, bound: (range: Range) => void): boolean {
  const range = body.ownerDocument.createRange()
  range.selectNodeContents(body)
  bound(range)
  return range.toString().trim() !== ''
}
