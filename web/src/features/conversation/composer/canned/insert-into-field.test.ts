import type { Editor } from '@tiptap/vue-3'
import { Editor as RichEditor } from '@tiptap/vue-3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertHtml } from '../editor/insert-html.ts'
import { richExtensions } from '../editor/rich-extensions.ts'

let editor: Editor
beforeEach(() => {
  editor = new RichEditor({ element: document.createElement('div'), extensions: richExtensions(() => '') })
})
afterEach(() => editor.destroy())

const marked = () => [...editor.view.dom.querySelectorAll('.unfilled')].map((mark) => mark.textContent)

it('marks what a canned response left unfilled until somebody writes what belongs there', () => {
  insertHtml(editor, '<p>Dear {{requester.firstName}}, {{x|y}} {no}</p>', editor.state.selection)
  expect(marked()).toEqual(['{{requester.firstName}}', '{{x|y}}'])
  editor.commands.setContent('<p>Dear Ana, {{x|y}}</p>')
  expect(marked()).toEqual(['{{x|y}}'])
  expect(editor.getHTML()).toBe('<p>Dear Ana, {{x|y}}</p>')
})

it('ends an inserted link where it ends', () => {
  insertHtml(editor, '<a href="https://desk.example/help/oil">Oil</a>', editor.state.selection)
  editor.view.dispatch(editor.state.tr.insertText(' and more'))
  expect(editor.getHTML()).toBe('<p><a href="https://desk.example/help/oil">Oil</a> and more</p>')
})
