import type { Node } from '@tiptap/pm/model'

/** Where an offset in plain text lies in the document made of it: a line break is one step in both, an empty line between paragraphs two. */
export function offsetToPosition(document: Node, offset: number): number {
  let left = offset
  let position = 1
  let found: number | null = null
  document.forEach((paragraph, start) => {
    if (found !== null) return
    if (left <= paragraph.content.size) found = start + 1 + Math.max(0, left)
    left -= paragraph.content.size + 2
    position = start + 1 + paragraph.content.size
  })
  return found ?? position
}
