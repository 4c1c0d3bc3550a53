import { VARIABLE } from '@emberdesk/domain/canned'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

function marksOf(doc: Node): DecorationSet {
  const marks: Decoration[] = []
  doc.descendants((node, at) => {
    if (!node.isText || !node.text?.includes('{{')) return
    for (const found of node.text.matchAll(VARIABLE)) {
      const from = at + found.index
      marks.push(Decoration.inline(from, from + found[0].length, { class: 'unfilled' }))
    }
  })
  return DecorationSet.create(doc, marks)
}

/** Marks `{{…}}` that nothing was filled in for. Only looks: the text stays as it is. */
export const UnfilledMark = Extension.create({
  name: 'unfilledMark',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_, { doc }) => marksOf(doc),
          apply: (change, marks) => (change.docChanged ? marksOf(change.doc) : marks),
        },
        props: {
          decorations(state) {
            return this.getState(state)
          },
        },
      }),
    ]
  },
})
