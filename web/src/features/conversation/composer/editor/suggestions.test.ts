import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef, type EffectScope } from 'vue'
import { mountInWorkspace } from '../../testing/mount-in-workspace.ts'
import type { SuggestionEntry } from './suggestion-source.ts'
import SuggestionMenu from './SuggestionMenu.vue'
import { useSuggestions, type OpenMenu, type Trigger } from './suggestions.ts'

const entry = (title: string): SuggestionEntry => ({
  ...{ id: title, title, hint: '', preview: `Preview of ${title}` },
  insert: () => ({ html: title }),
})
let scope: EffectScope
let editor: Editor
let close = () => {}
const titles = shallowRef(['Refund', 'Return', 'Warranty'])
const insert = vi.fn<(chosen: SuggestionEntry, typed: OpenMenu) => void>()

function open() {
  const source = (query: string) =>
    titles.value.filter((title) => title.toLowerCase().startsWith(query)).map(entry)
  const groupsOf = (trigger: Trigger) => (trigger === '/' ? [{ label: 'Canned', source }] : [])
  const suggestions = scope.run(() => useSuggestions(groupsOf, insert))!
  editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: [StarterKit, suggestions.extension],
  })
  return suggestions
}
const type = (text: string) => {
  for (const letter of text) editor.view.dispatch(editor.state.tr.insertText(letter))
}
function press(key: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  editor.view.dom.dispatchEvent(event)
  return event.defaultPrevented
}

beforeEach(() => {
  scope = effectScope()
  titles.value = ['Refund', 'Return', 'Warranty']
  insert.mockReset()
})
afterEach(() => {
  close()
  close = () => {}
  editor.destroy()
  scope.stop()
  document.body.innerHTML = ''
})

describe('suggestions', () => {
  it.each([
    ['/', ['Refund', 'Return', 'Warranty']],
    ['/re', ['Refund', 'Return']],
    ['See /war', ['Warranty']],
    ['and/or', []],
    ['1/2', []],
    ['/re ', []],
    ['/nothing', []],
    // Nothing is offered behind it here.
    ['@re', []],
  ])('behind %j are %j', (typed, offered) => {
    const { entries } = open()
    type(typed)
    expect(entries.value.map(({ title }) => title)).toEqual(offered)
  })

  it('are chosen with the keys, in a circle, and take the place of what was typed', () => {
    const { active } = open()
    type('Hi /re')
    expect(press('ArrowDown')).toBe(true)
    expect(active.value).toBe(1)
    press('ArrowDown')
    expect(active.value).toBe(0)
    press('ArrowUp')
    expect(press('Enter')).toBe(true)
    expect(insert).toHaveBeenCalledOnce()
    const [chosen, typed] = insert.mock.calls[0]!
    expect(chosen.title).toBe('Return')
    expect(editor.state.doc.textBetween(typed.range.from, typed.range.to)).toBe('/re')
  })

  it('begin from the top with each letter', () => {
    const { active } = open()
    type('/')
    press('ArrowDown')
    type('r')
    expect(active.value).toBe(0)
  })

  it('leave keys with Ctrl alone, and all keys when there is none', () => {
    open()
    type('/re')
    press('Enter', { ctrlKey: true })
    expect(insert).not.toHaveBeenCalled()
    type('x')
    press('Enter')
    expect(insert).not.toHaveBeenCalled()
    expect(editor.state.doc.childCount).toBe(2)
  })

  it('close with Escape, and stay closed for that word', () => {
    const { menu } = open()
    type('/re')
    expect(press('Escape')).toBe(true)
    expect(menu.value).toBeNull()
    type('f')
    expect(menu.value).toBeNull()
  })

  it('show what arrives later', () => {
    titles.value = []
    const { entries } = open()
    type('/')
    expect(entries.value).toEqual([])
    titles.value = ['Refund']
    expect(entries.value).toHaveLength(1)
  })

  it('are a list of options for a screen reader, whose active one can be read beforehand', async () => {
    const suggestions = open()
    close = mountInWorkspace(SuggestionMenu, { suggestions, id: 'menu' }).unmount
    type('/re')
    press('ArrowDown')
    await nextTick()
    const list = document.querySelector('[role=listbox]')!
    expect(list.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('Canned')
    const options = [...list.querySelectorAll('[role=option]')]
    expect(options.map((each) => [each.id, each.getAttribute('aria-selected')])).toEqual([
      ['menu-0', 'false'],
      ['menu-1', 'true'],
    ])
    expect(document.querySelector('[data-suggestions]')?.textContent).toContain('Preview of Return')
    expect(document.querySelector('p.announced')?.textContent).toContain('2 suggestions')
    ;(options[0] as HTMLElement).click()
    expect(insert.mock.calls[0]?.[0].title).toBe('Refund')
  })
})
