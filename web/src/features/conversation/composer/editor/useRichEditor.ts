import type { Extension, JSONContent } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'
import { Editor } from '@tiptap/vue-3'
import { nextTick, onMounted, onScopeDispose, watch, type Ref } from 'vue'
import { useCommandRegistry } from '@/entities/command/index.ts'
import { emptyBody, isBlank, type Body } from '../body.ts'
import { appendPlain } from './append-plain.ts'
import { cleanPasted } from './clean-pasted.ts'
import { clipboardFiles } from './clipboard-files.ts'
import { documentBody } from './document-body.ts'
import { isAppKey } from './is-app-key.ts'
import { offsetToPosition } from './offset-to-position.ts'
import { plainDocument } from './plain-document.ts'
import { richExtensions } from './rich-extensions.ts'

/** Offsets in the plain text, or behind all that is written. */
export type Selected = { start: number; end: number } | 'end'

export interface RichEditorOptions {
  /** What is written. Set from elsewhere, it takes the place of what stands here. */
  body: Ref<Body>
  extension: Extension
  /** What to begin with; null when the field has no focus. */
  selection: Selected | null
  /** Plain text that was typed before it could be shown: it goes to the end. */
  ahead: string
  placeholder: () => string
  attributes: Readonly<Ref<Record<string, string>>>
  leave: () => void
  takeFiles: (files: readonly File[]) => void
}

/** Two spaces are two spaces. */
const parseOptions = { preserveWhitespace: 'full' } as const

/** The browser tells of a moved cursor a little later; what comes before that would act on the old place. */
const tellSelection = () => void document.dispatchEvent(new Event('selectionchange'))

const contentOf = ({ text, html }: Body): string | JSONContent => html || plainDocument(text)

/** The editor behind the rich text field, bound to what is written. */
export function useRichEditor(options: RichEditorOptions) {
  const { body, attributes } = options
  const registry = useCommandRegistry()
  /** What stands in the editor. */
  let shown: Body = emptyBody

  const editorProps = () => ({
    attributes: attributes.value,
    transformPastedHTML: cleanPasted,
    handleDOMEvents: {
      keydown(_: unknown, event: KeyboardEvent) {
        if (!event.isComposing) tellSelection()
        // Left to the window's own listener, which knows what the key is for.
        return isAppKey(event, registry.commands)
      },
      paste: tellSelection,
    },
    handlePaste(_: unknown, event: ClipboardEvent) {
      const files = clipboardFiles(event.clipboardData)
      if (files.length) options.takeFiles(files)
      return files.length > 0
    },
    handleKeyDown(_: unknown, event: KeyboardEvent) {
      const leaves = event.key === 'Escape' && !event.isComposing && !attributes.value['aria-controls']
      if (leaves) {
        event.stopPropagation()
        options.leave()
      }
      return leaves
    },
  })

  const editor = new Editor({
    injectCSS: false,
    extensions: [...richExtensions(options.placeholder), options.extension],
    editorProps: editorProps(),
    onUpdate: ({ editor: changed }) => {
      shown = documentBody(changed.getJSON(), () => changed.getHTML())
      body.value = shown
    },
  })

  function show(now: Body) {
    if (now.text === shown.text && now.html === shown.html) return
    const { from, to } = editor.state.selection
    editor
      .chain()
      .setMeta('addToHistory', false)
      .setContent(contentOf(now), { emitUpdate: false, parseOptions })
      .setTextSelection({ from, to })
      .run()
    shown = now
    if (isBlank(now)) forgetSteps()
  }

  /** What was sent or discarded must not come back with a step back, as if it had been taken back. */
  function forgetSteps() {
    const before = editor.state.plugins
    editor.unregisterPlugin('history')
    for (const plugin of before.filter((each) => !editor.state.plugins.includes(each))) {
      editor.registerPlugin(plugin)
    }
  }
  watch(body, show)
  /** Pictures are drawn by components, which need the editor's place on the page. */
  const ready = new Promise<void>((stands) => {
    onMounted(async () => {
      while (!editor.contentComponent && !editor.isDestroyed) await nextTick()
      if (editor.isDestroyed) return
      show(body.value)
      if (options.ahead) appendPlain(editor, options.ahead)
      if (options.selection) select(options.selection)
      stands()
    })
  })
  watch([attributes, options.placeholder], () => editor.setOptions({ editorProps: editorProps() }))
  onScopeDispose(() => editor.destroy())

  /** Tiptap's own command waits for a frame: the keys pressed in it would go elsewhere, and be taken for commands. */
  function select(at: Selected) {
    const { doc, tr } = editor.state
    const place = (offset: number) => offsetToPosition(doc, offset)
    const selection =
      at === 'end' ? Selection.atEnd(doc) : TextSelection.create(doc, place(at.start), place(at.end))
    editor.view.dispatch(tr.setSelection(selection).scrollIntoView())
    editor.view.focus()
  }

  /** At the latest before the next key arrives. */
  async function focus() {
    await ready
    editor.view.focus()
  }

  return { editor, ready, focus }
}
