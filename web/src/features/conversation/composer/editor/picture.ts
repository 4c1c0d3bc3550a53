import { Node } from '@tiptap/core'
import { VueNodeViewRenderer } from '@tiptap/vue-3'
import PictureView from './PictureView.vue'

/** A picture in the text. It is named by the Content-ID of the attachment that it is, or will be once it is uploaded. */
export const Picture = Node.create({
  name: 'picture',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      cid: {
        default: '',
        parseHTML: (element: HTMLElement) => (element.getAttribute('src') ?? '').replace(/^cid:/, ''),
        renderHTML: ({ cid }: Record<string, unknown>) => ({ src: `cid:${String(cid)}` }),
      },
      alt: { default: '' },
      width: { default: null },
    }
  },

  parseHTML: () => [{ tag: 'img[src^="cid:"]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
  addNodeView: () => VueNodeViewRenderer(PictureView),
})
