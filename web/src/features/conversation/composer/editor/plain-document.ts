import type { JSONContent } from '@tiptap/core'

/** Plain text as a document of the composer; `plainText` gives the same text back. */
export function plainDocument(text: string): JSONContent {
  const paragraphs = text.replace(/\r\n?/g, '\n').split('\n\n')
  return { type: 'doc', content: paragraphs.map(paragraph) }
}

function paragraph(text: string): JSONContent {
  const content = text
    .split('\n')
    .flatMap((line, index): JSONContent[] => [
      ...(index ? [{ type: 'hardBreak' }] : []),
      ...(line ? [{ type: 'text', text: line }] : []),
    ])
  return content.length ? { type: 'paragraph', content } : { type: 'paragraph' }
}
