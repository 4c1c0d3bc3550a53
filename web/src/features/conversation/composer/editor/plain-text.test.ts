import type { JSONContent } from '@tiptap/core'
import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

const text = (value: string, ...marks: NonNullable<JSONContent['marks']>): JSONContent => ({
  type: 'text',
  text: value,
  marks,
})
const link = (href: string) => ({ type: 'link', attrs: { href } })
const p = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content })
const item = (...content: JSONContent[]): JSONContent => ({ type: 'listItem', content })
const br: JSONContent = { type: 'hardBreak' }

const cases: [string, JSONContent[], string][] = [
  ['nothing', [{ type: 'paragraph' }], ''],
  ['paragraphs', [p(text('Hello Iris,')), p(text('thank you.'))], 'Hello Iris,\n\nthank you.'],
  ['line breaks', [p(text('a'), br, text('b'))], 'a\nb'],
  ['empty lines that its author left', [p(text('a')), p(), p(text('b'))], 'a\n\n\n\nb'],
  ['bold and code', [p(text('a '), text('b', { type: 'bold' }), text('c', { type: 'code' }))], 'a bc'],
  [
    'a bullet list',
    [
      p(text('Please:')),
      { type: 'bulletList', content: [item(p(text('one'))), item(p(text('two'), br, text('more')))] },
    ],
    'Please:\n\n- one\n- two\n  more',
  ],
  [
    'a numbered list that starts at 9',
    [
      {
        type: 'orderedList',
        attrs: { start: 9 },
        content: [item(p(text('a'))), item(p(text('b'), br, text('c')))],
      },
    ],
    '9. a\n10. b\n    c',
  ],
  [
    'a list in a list',
    [
      {
        type: 'bulletList',
        content: [
          item(p(text('a')), { type: 'orderedList', content: [item(p(text('b'))), item(p(text('c')))] }),
        ],
      },
    ],
    '- a\n  1. b\n  2. c',
  ],
  [
    'a quotation',
    [{ type: 'blockquote', content: [p(text('You wrote')), p(text('this'))] }, p(text('Yes.'))],
    '> You wrote\n>\n> this\n\nYes.',
  ],
  ['code', [{ type: 'codeBlock', content: [text('if (a)\n  b()')] }], 'if (a)\n  b()'],
  [
    'a link',
    [p(text('see '), text('our terms', link('https://a.example/t')))],
    'see our terms <https://a.example/t>',
  ],
  [
    'a link that is bold in part, once',
    [p(text('our ', link('https://a.example')), text('terms', { type: 'bold' }, link('https://a.example')))],
    'our terms <https://a.example>',
  ],
  [
    'two links side by side',
    [p(text('a', link('https://a.example')), text('b', link('https://b.example')))],
    'a <https://a.example>b <https://b.example>',
  ],
  [
    'a link that says where it leads',
    [p(text('https://a.example/', link('https://a.example')))],
    'https://a.example/',
  ],
  ['a short one', [p(text('a.example', link('https://a.example/')))], 'a.example'],
  ['an address', [p(text('us@a.example', link('mailto:us@a.example')))], 'us@a.example'],
  ['an address with a name', [p(text('write', link('mailto:us@a.example')))], 'write <us@a.example>'],
  [
    'a picture',
    [p(text('here '), { type: 'picture', attrs: { cid: 'x', alt: 'lamp.png' } })],
    'here [lamp.png]',
  ],
  [
    'a colleague',
    [p({ type: 'mention', attrs: { id: 'ana', label: 'Ana Petrov' } }, text(' ?'))],
    '@Ana Petrov ?',
  ],
]

it.each(cases)('%s', (_, content, expected) => expect(plainText({ type: 'doc', content })).toBe(expected))
