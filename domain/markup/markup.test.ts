import { describe, expect, it } from 'vitest'
import { blocksToHtml } from './blocks-to-html.ts'
import { readBlocks } from './read-blocks.ts'

const html = (text: string) => blocksToHtml(readBlocks(text))

describe('plain text as simple HTML', () => {
  it.each([
    ['', ''],
    [' \n\n \n', ''],
    ['Hello', '<p>Hello</p>'],
    ['Hello,\n\nthank you.', '<p>Hello,</p><p>thank you.</p>'],
    ['a\r\nb\r\rc', '<p>a<br>b</p><p>c</p>'],
    ['- one\n- two', '<ul><li><p>one</p></li><li><p>two</p></li></ul>'],
    ['• one\n* two', '<ul><li><p>one</p></li><li><p>two</p></li></ul>'],
    [
      'Please:\n- one\n- two\nThanks',
      '<p>Please:</p><ul><li><p>one</p></li><li><p>two</p></li></ul><p>Thanks</p>',
    ],
    ['1. one\n2) two', '<ol><li><p>one</p></li><li><p>two</p></li></ol>'],
    ['1. only', '<ol><li><p>only</p></li></ol>'],
    // A date at the start of a line, and a dash that is none of a list.
    ['24. December is free.', '<p>24. December is free.</p>'],
    ['-5 degrees', '<p>-5 degrees</p>'],
    ['- ', '<p>- </p>'],
    ['## Care\nOil it.', '<h3>Care</h3><p>Oil it.</p>'],
    ['#1 in lamps', '<p>#1 in lamps</p>'],
    ['a < b & "c"', '<p>a &lt; b &amp; &quot;c&quot;</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    [
      'See https://a.example/x?a=1&b=2.',
      '<p>See <a href="https://a.example/x?a=1&amp;b=2">https://a.example/x?a=1&amp;b=2</a>.</p>',
    ],
    ['(https://a.example)', '<p>(<a href="https://a.example">https://a.example</a>)</p>'],
    ['javascript:alert(1) https://', '<p>javascript:alert(1) https://</p>'],
    ['https://a.example"onload=x', '<p><a href="https://a.example">https://a.example</a>&quot;onload=x</p>'],
    ['Hello {{requester.firstName|there}},', '<p>Hello {{requester.firstName|there}},</p>'],
  ])('%j', (text, expected) => {
    expect(html(text)).toBe(expected)
  })
})
