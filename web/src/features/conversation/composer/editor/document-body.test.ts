import type { JSONContent } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { documentBody } from './document-body.ts'
import { plainDocument } from './plain-document.ts'

const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content })
const p = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content })
const text = (value: string, mark?: JSONContent): JSONContent => ({
  type: 'text',
  text: value,
  ...(mark && { marks: [mark as { type: string }] }),
})
const never = () => {
  throw new Error('Plain text needs no HTML.')
}

describe('plain text', () => {
  it.each(['', 'a', 'a\nb', 'a\n\nb', 'a\n\n\nb', '\n\na\n', ' two  spaces ', '- a\n- b', '<b>x</b>'])(
    '%j comes back as it was',
    (value) => expect(documentBody(plainDocument(value), never)).toEqual({ text: value, html: '' }),
  )

  it('may hold web addresses', () => {
    const link = { type: 'link', attrs: { href: 'https://a.example' } }
    expect(documentBody(doc(p(text('https://a.example', link))), never).html).toBe('')
  })
})

describe('what plain text would lose', () => {
  it.each<[string, JSONContent]>([
    ['bold', p(text('a', { type: 'bold' }))],
    ['a link with a name', p(text('here', { type: 'link', attrs: { href: 'https://a.example' } }))],
    ['a list', { type: 'bulletList', content: [{ type: 'listItem', content: [p(text('a'))] }] }],
    ['a picture', p({ type: 'picture', attrs: { cid: 'c', alt: 'a' } })],
    ['a colleague', p({ type: 'mention', attrs: { id: 'ana', label: 'Ana' } })],
  ])('%s is kept as HTML, without the line for the cursor', (_, block) => {
    expect(documentBody(doc(block, p()), () => '<i>…</i><p></p>').html).toBe('<i>…</i>')
  })
})
