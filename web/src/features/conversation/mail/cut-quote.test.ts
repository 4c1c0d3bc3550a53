// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { cutQuote } from './cut-quote.ts'

function cut(html: string, newText: string): { quoted: boolean; html: string } {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const quoted = cutQuote(body, newText)
  return { quoted, html: body.innerHTML }
}

describe('cutQuote', () => {
  it.each([
    [
      'Gmail',
      '<div>Thanks!</div><br><div><div>On Monday Iris wrote:<br></div><blockquote>old</blockquote></div>',
      'Thanks!',
      '<div>Thanks!</div><br>',
    ],
    [
      'Outlook',
      '<p>Yes, <b>please</b>.</p><div><p><b>From:</b> Desk<br>Sent: Monday</p></div><p>old</p>',
      'Yes, please.',
      '<p>Yes, <b>please</b>.</p>',
    ],
    ['a line break only', 'Fine.<br>On Monday Iris wrote:<br>&gt; old', 'Fine.', 'Fine.<br>'],
    [
      'a text with marks of its own',
      '<ul><li>one</li><li>two</li></ul><blockquote>old</blockquote>',
      '  * one\n  * two',
      '<ul><li>one</li><li>two</li></ul>',
    ],
  ])('of %s keeps what is new', (_, html, newText, kept) => {
    expect(cut(html, newText)).toEqual({ quoted: true, html: kept })
  })

  it('takes the last quotation where text and HTML differ, with the line above it', () => {
    const html =
      '<p><a href="https://a.example">here</a></p><div>On Monday Iris wrote:</div><blockquote>old</blockquote>'
    const kept = '<p><a href="https://a.example">here</a></p>'
    expect(cut(html, 'here <https://a.example>')).toEqual({ quoted: true, html: kept })
  })

  it.each([
    [
      'a box',
      '<p>here</p><div><div data-quote="box">On Monday<blockquote data-quote="box">old</blockquote></div></div><br>',
      '<p>here</p>',
    ],
    [
      'a prefix and its box',
      '<p>here</p><div data-quote="box">On Monday</div><blockquote data-quote="box">old</blockquote>',
      '<p>here</p>',
    ],
    [
      'an empty mark',
      '<p>here</p><div data-quote="rest"></div><hr><p>From: Ann</p><p>old</p>',
      '<p>here</p>',
    ],
  ])('takes what was marked where text and HTML differ: %s', (_, html, kept) => {
    expect(cut(html, 'here <https://a.example>')).toEqual({ quoted: true, html: kept })
  })

  it.each([
    [
      'an answer below a marked quotation',
      '<p>here</p><div data-quote="box">old</div><p>and this</p>',
      'other',
    ],
    [
      'an answer between marked quotations',
      '<p>here</p><div data-quote="box">old</div>yes<div data-quote="box">old</div>',
      'other',
    ],
    ['nothing but a marked quotation', '<div data-quote="rest">all there is</div>', 'other'],
    [
      'answers between the lines',
      '<blockquote>q1</blockquote><p>a1</p><blockquote>q2</blockquote><p>a2</p>',
      'other',
    ],
    ['nothing but a quotation', '<blockquote>all there is</blockquote>', 'other'],
    ['no quotation', '<p>Thanks</p>', 'Thanks'],
    ['no quotation and another text', '<p>Thanks</p>', 'other'],
  ])('leaves %s alone', (_, html, newText) => {
    expect(cut(html, newText)).toEqual({ quoted: false, html })
  })
})
