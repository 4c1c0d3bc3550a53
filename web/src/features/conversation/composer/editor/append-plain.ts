import type { Editor } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import { plainDocument } from './plain-document.ts'

/** Puts plain text behind all that is written, as if it had been typed there: two line breaks are a paragraph. */
export function appendPlain(editor: Editor, text: string): void {
  const { state, schema } = editor
  const slice = Slice.maxOpen(schema.nodeFromJSON(plainDocument(text)).content)
  editor.view.dispatch(state.tr.setSelection(Selection.atEnd(state.doc)).replaceSelection(slice))
}
