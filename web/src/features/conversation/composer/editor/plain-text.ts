import type { JSONContent } from '@tiptap/core'

/** The composer's document as plain text: lists keep their markers, quotations their `>`, links are `label <address>`, pictures `[name]`. */
export function plainText(document: JSONContent): string {
  return blocksOf(document).join('\n\n')
}

const blocksOf = (node: JSONContent): string[] => (node.content ?? []).map(blockText)

function blockText(node: JSONContent): string {
  if (node.type === 'bulletList') return itemsText(node, () => '- ')
  if (node.type === 'orderedList') {
    const first = Number(node.attrs?.['start'] ?? 1)
    return itemsText(node, (index) => `${first + index}. `)
  }
  if (node.type === 'blockquote') return prefixed(blocksOf(node).join('\n\n'), '> ', '> ')
  return inlineText(node.content ?? [])
}

function itemsText(list: JSONContent, markerOf: (index: number) => string): string {
  const items = (list.content ?? []).map((item, index) => {
    const marker = markerOf(index)
    return prefixed(blocksOf(item).join('\n'), marker, ' '.repeat(marker.length))
  })
  return items.join('\n')
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index ? others : first}${line}`.trimEnd())
    .join('\n')
}

const linkOf = (node: JSONContent | undefined): string =>
  String(node?.marks?.find(({ type }) => type === 'link')?.attrs?.['href'] ?? '')

/** A link may run over several pieces, where a part of it is bold: its address stands behind the last. */
function inlineText(nodes: readonly JSONContent[]): string {
  let text = ''
  let label = ''
  nodes.forEach((node, index) => {
    const piece = pieceText(node)
    const href = linkOf(node)
    if (!href) {
      text += piece
      return
    }
    label += piece
    if (linkOf(nodes[index + 1]) === href) return
    text += saysItself(label, href) ? label : `${label} <${href.replace(/^mailto:/, '')}>`
    label = ''
  })
  return text
}

function pieceText(node: JSONContent): string {
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'picture') return `[${String(node.attrs?.['alt'] ?? '')}]`
  if (node.type === 'mention') return `@${String(node.attrs?.['label'] ?? '')}`
  return node.text ?? ''
}

const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '')

/** Whether a link's label is its address already. */
const saysItself = (label: string, href: string): boolean => bare(label.trim()) === bare(href)
