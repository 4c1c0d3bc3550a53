import { defaultStatuses } from '@emberdesk/domain/ticket'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, shallowRef } from 'vue'
import type { DraftContent } from '@/entities/draft/index.ts'
import type { StreamMessage, StreamNote } from '../stream/stream.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import { message, note, ticket } from '../testing/samples.ts'
import Composer from './Composer.vue'
import { useComposer } from './useComposer.ts'
import { useUploads } from './useUploads.ts'

/** It stays away: the plain field is tried here, the rich one in tests of its own. */
vi.mock('./editor/RichField.vue', () => new Promise(() => {}))
vi.mock('@/entities/attachment/index.ts', () => ({ uploadAttachment: vi.fn(() => new Promise(() => {})) }))

const answered = defaultStatuses.find(({ id }) => id === 'answered')!
const scope = effectScope()
let close = () => {}

beforeEach(noLiveData)

const theirs = ref<{ by: string; name: string; expiresAt: Date } | null>(null)
const takeOver = vi.fn(async () => {})
const mayTakeOver = ref(false)
const lock = { theirs, mayTakeOver, takeOver, typed: () => {}, free: async () => {}, given: () => {} }

function open() {
  const version = ref(1)
  const messages = shallowRef<StreamMessage[]>([message({ baseVersion: 0 })])
  const content = shallowRef<DraftContent | null>(null)
  const other = shallowRef<DraftContent | null>(null)
  const notes = shallowRef<StreamNote[]>([])
  const composer = scope.run(() =>
    useComposer(
      {
        ticketId: 'ticket1',
        version: () => version.value,
        me: 'mara',
        notes: () => notes.value,
        messages: () => messages.value,
        ready: () => true,
        suggested: () => ({ to: [{ name: 'Iris', address: 'iris@example.net' }], cc: [] }),
      },
      {
        draft: {
          content,
          other,
          settle: () => (other.value = null),
          keep: (next) => (content.value = next),
          clear: () => (content.value = null),
        },
        sendReply: async () => {},
        scheduleReply: async () => {},
        addNote: async () => {},
      },
    ),
  )!
  const files = scope.run(() => useUploads('ticket1', composer.attach))!
  const { component, unmount } = mountInWorkspace(Composer, {
    ticket: ticket(),
    composer,
    files,
    authorOf: () => 'Anna',
    nameOf: () => 'Anna',
    messages: () => messages.value,
    lock,
    signature: 'Mara\nTallow & Pine',
    status: answered,
    statuses: defaultStatuses,
  })
  close = unmount
  const button = (text: string) => component.findAll('button').find((each) => each.text().startsWith(text))
  function somebodyAnswers() {
    const theirs = message({ id: 'theirs', direction: 'out', newText: 'Done already.', baseVersion: 1 })
    messages.value = [...messages.value, theirs]
    version.value = 2
  }
  return {
    notes,
    other,
    messages,
    version,
    component,
    composer,
    files,
    button,
    somebodyAnswers,
    field: component.get('textarea'),
  }
}

afterEach(() => close())

describe('reply and note', () => {
  it('never look alike', async () => {
    const { component, composer, button, field } = open()
    expect(button('Send reply')).toBeDefined()
    expect(component.text()).toContain('to Iris')
    expect(field.attributes('aria-label')).toBe('Your reply')
    composer.mode.value = 'note'
    await nextTick()
    expect(button('Send reply')).toBeUndefined()
    expect(button('Add note')).toBeDefined()
    expect(component.text()).toContain('Only colleagues see this.')
    expect(component.text()).not.toContain('to Iris')
    expect(field.attributes('aria-label')).toBe('Your note')
    expect(component.classes()).toContain('bg-note-tint')
  })

  it('ask before a note’s text goes to the customer', async () => {
    const { component, composer, button } = open()
    composer.mode.value = 'note'
    composer.text.value = 'Difficult man.'
    composer.mode.value = 'reply'
    await composer.send(answered)
    await nextTick()
    expect(component.get('[role=alert]').text()).toContain('This was written as a note.')
    await button('Send to the customer')!.trigger('click')
    expect(component.emitted('confirmFromNote')).toHaveLength(1)
  })
})

describe('when somebody answers first', () => {
  it('the news stands above the text, which keeps its focus and its place', async () => {
    const { component, field, somebodyAnswers } = open()
    field.element.focus()
    await field.setValue('My half of a')
    field.element.setSelectionRange(3, 3)
    somebodyAnswers()
    await nextTick()
    const panel = component.get('[data-collision]')
    expect(panel.text()).toContain('Anna replied')
    expect(panel.text()).toContain('Done already.')
    expect(panel.element.compareDocumentPosition(field.element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(document.activeElement).toBe(field.element)
    expect(field.element.selectionStart).toBe(3)
    expect(field.element.value).toBe('My half of a')
  })

  it('sending turns into a review, side by side, with the focus on the choice that loses nothing', async () => {
    const { component, composer, field, button, somebodyAnswers } = open()
    await field.setValue('My answer')
    somebodyAnswers()
    await composer.send(answered)
    await flushPromises()
    const panel = component.get('[data-collision]')
    expect(panel.text()).toContain('Done already.')
    expect(panel.text()).toContain('My answer')
    expect(document.activeElement).toBe(button('Edit draft')?.element)
    await button('Edit draft')!.trigger('click')
    await flushPromises()
    expect(component.find('[data-collision]').exists()).toBe(false)
    expect(document.activeElement).toBe(field.element)
    expect(field.element.value).toBe('My answer')
  })

  it.each([
    ['Send anyway', 'sendAnyway'],
    ['Discard draft', 'discard'],
  ])('%s is the author’s to choose', async (text, event) => {
    const { component, field, button, somebodyAnswers } = open()
    await field.setValue('My answer')
    somebodyAnswers()
    await nextTick()
    await button(text)!.trigger('click')
    expect(component.emitted(event)).toHaveLength(1)
  })
})

describe('files', () => {
  const paste = (files: File[]) =>
    Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { files, getData: () => '' },
    })

  it('are attached when pasted, and hold sending back until they are there', async () => {
    const { component, files, button, field } = open()
    field.element.dispatchEvent(paste([new File(['x'], 'screen.png')]))
    await nextTick()
    expect(files.uploads.value.map(({ name }) => name)).toEqual(['screen.png'])
    expect(component.get('progress').attributes('aria-label')).toBe('Uploading screen.png')
    expect(button('Send reply')?.attributes('disabled')).toBeDefined()
  })

  it('go with a note, too', async () => {
    const { composer, files, field } = open()
    composer.mode.value = 'note'
    field.element.dispatchEvent(paste([new File(['x'], 'screen.png')]))
    await nextTick()
    expect(files.uploads.value.map(({ name }) => name)).toEqual(['screen.png'])
  })
})

it('says why it did not send', async () => {
  const { component, composer } = open()
  await composer.send(answered)
  await nextTick()
  expect(component.get('[role=alert]').text()).toBe('Write something first.')
})

it('is left with Escape', async () => {
  const { component, field } = open()
  await field.trigger('keydown', { key: 'Escape' })
  expect(component.emitted('leave')).toHaveLength(1)
})

describe('when a colleague is at it', () => {
  afterEach(() => (theirs.value = null))

  it('sending says that it goes past him, and is not kept from it', async () => {
    const { component, button, composer } = open()
    theirs.value = { by: 'ana', name: 'Ana', expiresAt: new Date('2026-11-20T14:05:00Z') }
    await nextTick()
    expect(component.get('[data-lock]').text()).toContain('Ana is answering until')
    expect(button('Send reply')).toBeUndefined()
    await button('Send anyway')!.trigger('click')
    expect(component.emitted('send')).toHaveLength(1)
    composer.mode.value = 'note'
    await nextTick()
    expect(component.find('[data-lock]').exists()).toBe(false)
  })
})

describe('what else happened', () => {
  it('a note is told above the text and stops nobody', async () => {
    const { component, composer, notes } = open()
    composer.text.value = 'My answer'
    notes.value = [note({ id: 'n1', by: 'anna', text: 'He called, too.', at: new Date(Date.now() + 60_000) })]
    await nextTick()
    expect(component.get('[data-note-news]').text()).toContain('Anna noted')
    expect(component.get('[data-note-news]').text()).toContain('He called, too.')
    expect(await composer.send(answered)).toBe(true)
  })

  it('a draft that another page changed, too, stands beside this one until its author has chosen', async () => {
    const { component, composer, other, button } = open()
    composer.text.value = 'From here'
    other.value = {
      ...{
        mode: 'reply',
        text: 'From the phone',
        html: '',
        attachments: [],
        recipients: null,
        baseVersion: 1,
      },
    }
    await nextTick()
    const panel = component.get('[data-other-draft]')
    expect(panel.text()).toContain('From here')
    expect(panel.text()).toContain('From the phone')
    await button('Use the other')!.trigger('click')
    expect(composer.text.value).toBe('From the phone')
  })
})

it('stays stopped when the author himself answered from another tab, and says so', async () => {
  const { component, composer, messages, version } = open()
  composer.text.value = 'Once more'
  const own = message({ id: 'own', direction: 'out', by: 'mara', newText: 'Done.', baseVersion: 1 })
  messages.value = [...messages.value, own]
  version.value = 2
  await composer.send(answered)
  await nextTick()
  expect(component.get('[data-collision]').text()).toContain('You answered from another tab')
  expect(component.get('[data-collision]').text()).toContain('Done.')
})
