import type { Editor, Range } from '@tiptap/core'
import { DOMParser as SchemaParser } from '@tiptap/pm/model'

/** Puts HTML in the place of a range, joined to the text around it as a paste is; what the schema does not know is dropped. One step back undoes it. */
export function insertHtml(editor: Editor, html: string, range: Range): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const slice = SchemaParser.fromSchema(editor.schema).parseSlice(page.body)
  const change = editor.state.tr.delete(range.from, range.to).replaceSelection(slice)
  const { link } = editor.schema.marks
  // What is typed behind an inserted link is not part of it.
  if (link) change.removeStoredMark(link)
  editor.view.dispatch(change.scrollIntoView())
  editor.view.focus()
}
