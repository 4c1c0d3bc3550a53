import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, reactive, shallowRef } from 'vue'
import { noLiveData } from '@/testing/no-live-data.ts'
import { mountInWorkspace } from '../../testing/mount-in-workspace.ts'
import { ticket } from '../../testing/samples.ts'
import { emptyBody, type Body } from '../body.ts'
import type { Uploads } from '../useUploads.ts'
import WritingField from './WritingField.vue'

const taken: unknown[] = []
vi.mock('./RichField.vue', () => ({
  get default() {
    return Rich
  },
}))
const Rich = defineComponent({
  props: {
    body: { type: Object as () => Body, required: true },
    selection: { type: [Object, String], default: null },
    ahead: { type: String, required: true },
  },
  setup(props, { expose }) {
    taken.push(props.selection)
    if (props.ahead) taken.push(props.ahead)
    expose({ focus: () => {}, takeFiles: (files: File[]) => taken.push(files.map(({ name }) => name)) })
    return () => h('div', { class: 'rich-field' }, props.body.text)
  },
})

let close = () => {}
beforeEach(() => {
  noLiveData()
  vi.useFakeTimers()
  taken.splice(0)
})
afterEach(() => {
  close()
  vi.useRealTimers()
})

async function open(start: Body = emptyBody) {
  const body = shallowRef(start)
  const added: string[] = []
  const files = { add: (list: Iterable<File>) => added.push(...[...list].map(({ name }) => name)) }
  const { component, unmount } = mountInWorkspace(
    WritingField,
    reactive({
      ...{ body, mode: 'reply', ticket: ticket(), attachments: [], toolbar: true },
      files: files as unknown as Uploads,
      'onUpdate:body': (next: Body) => (body.value = next),
    }),
  )
  close = unmount
  const settle = async () => {
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(40)
    await flushPromises()
  }
  return { component, body, added, settle, isRich: () => component.find('.rich-field').exists() }
}

describe('the field that something is written in', () => {
  it('is plain at first, and rich once its reader has stayed', async () => {
    const { component, isRich, settle } = await open()
    expect(component.get('textarea').attributes('aria-label')).toBe('Your reply')
    await vi.advanceTimersByTimeAsync(300)
    await settle()
    expect(isRich()).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    await settle()
    expect(isRich()).toBe(true)
    expect(taken).toEqual([null])
  })

  it('hands over what was typed meanwhile, with the selection', async () => {
    const { component, body, settle } = await open()
    const field = component.get('textarea')
    field.element.focus()
    await field.setValue('Dear Noor')
    field.element.setSelectionRange(5, 9)
    await settle()
    expect(component.get('.rich-field').text()).toBe('Dear Noor')
    expect(body.value).toEqual({ text: 'Dear Noor', html: '' })
    expect(taken).toEqual([{ start: 5, end: 9 }])
  })

  it('waits for the end of what an input method composes', async () => {
    const { component, isRich, settle } = await open()
    const field = component.get('textarea')
    await field.trigger('compositionstart')
    field.element.focus()
    await settle()
    expect(isRich()).toBe(false)
    await field.trigger('compositionend')
    await settle()
    expect(isRich()).toBe(true)
  })

  it('waits for what a key writes: that must not arrive elsewhere', async () => {
    const { component, isRich, settle } = await open()
    const field = component.get('textarea')
    field.element.focus()
    await field.trigger('keydown', { key: ' ' })
    await settle()
    expect(isRich()).toBe(false)
    await field.setValue('Dear ')
    await settle()
    expect(isRich()).toBe(true)
    expect(taken).toEqual([{ start: 5, end: 5 }])
  })

  it('has the focus at once, and keeps what is typed until formats can be shown', async () => {
    const { component, body, settle } = await open({ text: 'Now', html: '<p><strong>Now</strong></p>' })
    const field = component.get('textarea')
    ;(component.vm as unknown as { focus: () => void }).focus()
    await nextTick()
    expect(document.activeElement).toBe(field.element)
    for (const key of [',', ' ', 'p']) await field.trigger('keydown', { key })
    await field.trigger('keyup')
    expect(field.element.value).toBe('Now, p')
    expect(body.value.text).toBe('Now')
    await settle()
    expect(taken).toEqual(['end', ', p'])
  })

  it('throws no formats away: it cannot be typed into until it can show them', async () => {
    const { component, isRich, settle } = await open({ text: 'Now', html: '<p><strong>Now</strong></p>' })
    expect(component.get('textarea').attributes('readonly')).toBeDefined()
    await settle()
    expect(isRich()).toBe(true)
  })

  it('puts a picture into the text as soon as that can hold it, and other files beside it', async () => {
    const { component, added, settle } = await open()
    const paste = (file: File) =>
      component.get('textarea').element.dispatchEvent(
        Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
          clipboardData: { files: [file], getData: () => '' },
        }),
      )
    paste(new File(['x'], 'a.pdf'))
    await nextTick()
    expect(added).toEqual(['a.pdf'])
    paste(new File(['x'], 'lamp.png', { type: 'image/png' }))
    await settle()
    expect(taken).toContainEqual(['lamp.png'])
  })
})
