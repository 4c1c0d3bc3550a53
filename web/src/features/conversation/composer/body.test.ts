import { describe, expect, it } from 'vitest'
import { emptyBody, isBlank, joinBodies, type Body } from './body.ts'

const plain = (text: string): Body => ({ text, html: '' })
const bold: Body = { text: 'Now', html: '<p><strong>Now</strong></p>' }

describe('joining two pieces of writing', () => {
  it.each<[string, Body, Body, Body]>([
    ['plain ones stay plain', plain('First \n'), plain('Second'), plain('First\n\nSecond')],
    ['nothing is added to the first', bold, plain(' \n'), bold],
    ['nothing comes before the second', emptyBody, bold, bold],
    ['the same is not said twice', plain('Same'), plain(' Same\n'), plain('Same')],
    ['a formatted one stays as it is', bold, bold, bold],
    [
      'formats are kept, and what was plain is text and no markup',
      plain('a < b\nc'),
      bold,
      { text: 'a < b\nc\n\nNow', html: '<p>a &lt; b<br>c</p><p><strong>Now</strong></p>' },
    ],
    [
      'whichever comes first',
      bold,
      plain('then'),
      { text: 'Now\n\nthen', html: '<p><strong>Now</strong></p><p>then</p>' },
    ],
    [
      'another look of the same words is a text of its own',
      plain('Now'),
      bold,
      { text: 'Now\n\nNow', html: '<p>Now</p><p><strong>Now</strong></p>' },
    ],
  ])('%s', (_, earlier, later, joined) => expect(joinBodies(earlier, later)).toEqual(joined))
})

it('is blank without words', () => {
  expect(isBlank({ text: ' \n', html: '<p></p>' })).toBe(true)
  expect(isBlank({ text: '[lamp.png]', html: '<p><img src="cid:a"></p>' })).toBe(false)
})
