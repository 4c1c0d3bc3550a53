import { expect, it } from 'vitest'
import { foldedText } from './quoted-text.ts'

it.each([
  ['Thanks\n> old', 'Thanks', { text: 'Thanks', quoted: true }],
  ['Thanks\n', 'Thanks', { text: 'Thanks', quoted: false }],
  ['> only a quote', '', { text: '> only a quote', quoted: false }],
  ['', '', { text: '', quoted: false }],
])('of %j with %j new shows %j', (text, newText, expected) => {
  expect(foldedText({ text, newText })).toEqual(expected)
})
