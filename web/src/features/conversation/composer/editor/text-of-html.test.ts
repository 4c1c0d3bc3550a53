import { expect, it } from 'vitest'
import { textOfHtml } from './text-of-html.ts'

it.each([
  ['<p>Hello,</p><p>one<br>two</p>', 'Hello,\none\ntwo'],
  ['<p>Please:</p><ul><li><p>a</p></li><li><p>b</p></li></ul>', 'Please:\na\nb'],
  ['<a href="https://desk.example/help/x">Oil &amp; wood</a>', 'Oil & wood (https://desk.example/help/x)'],
  ['<a href="https://a.example">https://a.example</a>', 'https://a.example'],
  ['<script>alert(1)</script>', 'alert(1)'],
  ['', ''],
])('%j says %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text)
})
