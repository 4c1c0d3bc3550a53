import { expect, it } from 'vitest'
import { textSegments } from './text-segments.ts'

const told = (text: string) => textSegments(text).map(({ text, href }) => (href ? `<${text}>` : text))

it.each([
  ['', []],
  ['no link', ['no link']],
  ['see https://a.example/x.', ['see ', '<https://a.example/x>', '.']],
  ['(http://a.example/b?c=1)', ['(', '<http://a.example/b?c=1>', ')']],
  ['https://a.example https://b.example', ['<https://a.example>', ' ', '<https://b.example>']],
  ['javascript:alert(1)', ['javascript:alert(1)']],
  ['https://', ['https://']],
])('splits %j', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
