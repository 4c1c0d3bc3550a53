import { escapeHtml } from '../mail-out/text-to-html.ts'
import type { Block, Line } from './block.ts'

function lineHtml(line: Line): string {
  return line
    .map(({ text, href }) => {
      const escaped = escapeHtml(text)
      return href === null ? escaped : `<a href="${escapeHtml(href)}">${escaped}</a>`
    })
    .join('')
}

function blockHtml(block: Block): string {
  if (block.kind === 'heading') return `<h3>${lineHtml(block.line)}</h3>`
  if (block.kind === 'paragraph') return `<p>${block.lines.map(lineHtml).join('<br>')}</p>`
  const tag = block.ordered ? 'ol' : 'ul'
  return `<${tag}>${block.items.map((item) => `<li><p>${lineHtml(item)}</p></li>`).join('')}</${tag}>`
}

/** Blocks as simple HTML, of the kind that the composer writes; everything in them is escaped. */
export function blocksToHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('')
}
