import { flushPromises } from '@vue/test-utils'
import type { Editor } from '@tiptap/vue-3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, reactive, ref, shallowRef } from 'vue'
import { useCommandRegistry } from '@/entities/command/index.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { mountInWorkspace } from '../../testing/mount-in-workspace.ts'
import { ticket } from '../../testing/samples.ts'
import { emptyBody, type Body } from '../body.ts'
import type { Uploads } from '../useUploads.ts'
import RichField from './RichField.vue'
import type { Selected } from './useRichEditor.ts'

vi.mock('@/entities/attachment/index.ts', () => ({ uploadedBlob: vi.fn(() => new Promise(() => {})) }))

let close = () => {}
beforeEach(noLiveData)
afterEach(() => close())

async function open(start: Body = emptyBody, selection: Selected | null = null, ahead = '') {
  const body = shallowRef(start)
  const added: string[] = []
  const uploads = reactive({ error: '', progress: 0.5 })
  const files = {
    add: (list: Iterable<File>) => added.push(...[...list].map(({ name }) => name)),
    addPicture: (file: File) => `${file.name}@x`,
    pictureUrl: (cid: string) => `blob:${cid}`,
    pictureUpload: () => (uploads.progress < 1 ? { ...uploads, retry: vi.fn(), cancel: vi.fn() } : undefined),
  } as unknown as Uploads
  const mode = ref<'reply' | 'note'>('reply')
  const props = reactive({
    body,
    mode,
    label: 'Your reply',
    placeholder: 'Write',
    ticket: ticket(),
    files,
    attachments: [],
    toolbar: true,
    selection,
    ahead,
    'onUpdate:body': (next: Body) => (body.value = next),
  })
  const { component, unmount } = mountInWorkspace(RichField, props)
  close = unmount
  await flushPromises()
  const field = component.get<HTMLElement>('.rich-field')
  const editor = (field.element as unknown as { editor: Editor }).editor
  return { component, body, field, editor, added, uploads, mode }
}

describe('the rich text field', () => {
  it('shows what is written, and tells what becomes of it', async () => {
    const { body, editor } = await open({ text: 'Hello\nIris', html: '' })
    expect(editor.getText()).toBe('Hello\nIris')
    editor.chain().selectAll().toggleBold().run()
    expect(body.value).toEqual({ text: 'Hello\nIris', html: '<p><strong>Hello<br>Iris</strong></p>' })
    editor.chain().selectAll().toggleBold().run()
    expect(body.value).toEqual({ text: 'Hello\nIris', html: '' })
  })

  it('takes over what comes from elsewhere, and leaves the cursor where it was', async () => {
    const { body, editor } = await open({ text: 'Hello Iris', html: '' })
    editor.commands.setTextSelection(6)
    body.value = { text: 'Hello Iris\n\nBye', html: '<p>Hello <em>Iris</em></p><p>Bye</p>' }
    await nextTick()
    expect(editor.getHTML()).toBe('<p>Hello <em>Iris</em></p><p>Bye</p>')
    expect(editor.state.selection.from).toBe(6)
    editor.commands.undo()
    expect(editor.getText()).toContain('Bye')
  })

  it('does not bring back with a step back what was sent', async () => {
    const { body, editor } = await open({ text: '', html: '' })
    editor.commands.insertContent('Hello Iris')
    expect(editor.can().undo()).toBe(true)
    body.value = emptyBody
    await nextTick()
    expect(editor.can().undo()).toBe(false)
    editor.commands.insertContent('Next')
    editor.commands.undo()
    expect(editor.getText()).toBe('')
  })

  it('goes on where the plain field was', async () => {
    const { editor } = await open({ text: 'One\ntwo\n\nthree', html: '' }, { start: 9, end: 11 })
    const { from, to } = editor.state.selection
    expect(editor.state.doc.textBetween(from, to)).toBe('th')
  })

  it('has the focus before the next frame: a key pressed by then is meant for it', async () => {
    const frame = vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0)
    const text = ' One,  two '
    const { component, field, editor, body } = await open({ text, html: '' }, { start: 11, end: 11 })
    expect(document.activeElement).toBe(field.element)
    editor.commands.insertContent('x')
    expect(body.value.text).toBe(`${text}x`)
    field.element.blur()
    ;(component.vm as unknown as { focus: () => void }).focus()
    await nextTick()
    expect(document.activeElement).toBe(field.element)
    frame.mockRestore()
  })

  it('puts what was typed before it came behind what is written', async () => {
    const start = { text: 'Now', html: '<p><strong>Now</strong></p>' }
    const { body, editor } = await open(start, 'end', ', or  later.\n\nBye ')
    expect(body.value.text).toBe('Now, or  later.\n\nBye')
    expect(editor.getHTML()).toBe('<p><strong>Now</strong>, or  later.</p><p>Bye </p>')
    expect(editor.state.selection.from).toBe(editor.state.doc.content.size - 1)
  })

  it('has a name, and leaves the keys of commands to them', async () => {
    const { field, body, editor } = await open({ text: 'Hello', html: '' })
    expect(field.attributes()).toMatchObject({ role: 'textbox', 'aria-label': 'Your reply', dir: 'auto' })
    const send = { id: 'send', title: 'Send', group: '', keys: ['Control+Enter'], run: () => {} }
    useCommandRegistry().add([{ ...send, whileTyping: true }])
    editor.commands.setTextSelection(6)
    const press = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', {
        key: 'Enter',
        code: 'Enter',
        bubbles: true,
        cancelable: true,
        ...init,
      })
      field.element.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(press({ ctrlKey: true })).toBe(false)
    expect(body.value.text).toBe('Hello')
    expect(press({ shiftKey: true })).toBe(true)
    expect(body.value.text).toBe('Hello\n')
  })

  it('is left with Escape', async () => {
    const { component, field } = await open()
    await field.trigger('keydown', { key: 'Escape' })
    expect(component.emitted('leave')).toHaveLength(1)
  })

  it('puts pictures into the text and other files beside it, and says in place how they do', async () => {
    const { component, body, added, uploads } = await open({ text: 'See ', html: '' })
    const field = component.vm as unknown as { takeFiles: (files: File[]) => void }
    field.takeFiles([new File(['x'], 'lamp.png', { type: 'image/png' }), new File(['x'], 'a.pdf')])
    await flushPromises()
    expect(added).toEqual(['a.pdf'])
    expect(body.value.html).toContain('<img src="cid:lamp.png@x" alt="lamp.png">')
    expect(body.value.text).toContain('[lamp.png]')
    const picture = component.get('[data-picture]')
    expect(picture.get('img').attributes('src')).toBe('blob:lamp.png@x')
    expect(picture.get('progress').attributes('value')).toBe('0.5')
    uploads.error = 'The file is larger than 20 MB.'
    await nextTick()
    expect(picture.get('[role=alert]').text()).toContain('larger than 20 MB')
    await picture.get('button[aria-label="Remove lamp.png"]').trigger('click')
    expect(body.value.html).not.toContain('img')
  })

  it('says that a picture of an old draft was lost', async () => {
    const html = '<p>See <img src="cid:old@x" alt="old.png"></p>'
    const { component, uploads } = await open({ text: 'See [old.png]', html })
    uploads.progress = 1
    await nextTick()
    expect(component.get('[data-picture] [role=alert]').text()).toContain('was not uploaded')
  })
})
