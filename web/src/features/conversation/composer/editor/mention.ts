import { Node } from '@tiptap/core'

/** A colleague who is called by a note: `<span data-mention="uid">@Name</span>`. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,

  addAttributes() {
    return {
      id: {
        default: '',
        parseHTML: (element: HTMLElement) => element.dataset['mention'] ?? '',
        renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-mention': id }),
      },
      label: {
        default: '',
        parseHTML: (element: HTMLElement) => (element.textContent ?? '').replace(/^@/, ''),
        rendered: false,
      },
    }
  },

  parseHTML: () => [{ tag: 'span[data-mention]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, `@${String(node.attrs['label'])}`],
  renderText: ({ node }) => `@${String(node.attrs['label'])}`,
})
