import type { Attachment } from '@emberdesk/domain/message'
import { describe, expect, it } from 'vitest'
import { cleanBody, sanitizeAgentHtml } from './agent-html.ts'

const CID = 'abc123@picture.emberdesk'
const clean = (html: string) => sanitizeAgentHtml(html, new Set([CID]))

describe('an agent’s HTML', () => {
  it.each([
    '<p>Dear <strong>Iris</strong>,<br /><em>thank</em> <s>you</s> <code>x</code></p>',
    '<h3>Care</h3><ul><li><p>one</p></li></ul><ol start="3"><li><p>three</p></li></ol>',
    '<blockquote><p>You wrote</p></blockquote><pre><code>if (a &lt; b)\n  c()</code></pre>',
    `<p>See <img src="cid:${CID}" alt="lamp.png" width="640" /></p>`,
  ])('keeps what the composer writes: %s', (html) => expect(clean(html)).toBe(html))

  it('opens links elsewhere and tells nobody where from', () => {
    const link = '<a href="https://a.example/x" target="_blank" rel="noopener noreferrer nofollow">x</a>'
    expect(clean('<p><a href=" https://a.example/x" rel="opener">x</a></p>')).toBe(`<p>${link}</p>`)
    expect(clean('<a href="mailto:us@a.example">x</a>')).toContain('href="mailto:us@a.example"')
  })

  it.each([
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="/t/abc">x</a>', '<a>x</a>'],
    ['<a href="//a.example">x</a>', '<a>x</a>'],
    ['<a href="data:text/html,x">x</a>', '<a>x</a>'],
    ['<a href="tel:1">x</a>', '<a>x</a>'],
    ['<p style="position:fixed" class="x" id="y" onclick="z()">x</p>', '<p>x</p>'],
    ['<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['<p>a<img src=x onerror=alert(1)>b</p>', '<p>ab</p>'],
    ['<p>a<img src="https://a.example/pixel.png">b</p>', '<p>ab</p>'],
    ['<p>a<img src="data:image/png;base64,AAAA">b</p>', '<p>ab</p>'],
    ['<p>a<img src="cid:of-another-message@x">b</p>', '<p>ab</p>'],
    [
      `<p><img src="cid:${CID}" alt="" width="9e9" srcset="https://a.example/x"></p>`,
      `<p><img src="cid:${CID}" alt="" /></p>`,
    ],
    ['<p><span data-mention="ana">@Ana</span> <u>x</u></p>', '<p>@Ana x</p>'],
    ['<table><tr><td>x</td></tr></table><iframe src="https://a.example"></iframe>', 'x'],
    ['<form action="https://a.example"><input name="p">x</form>', 'x'],
    ['<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>', ''],
    [
      '<p>x</p><base href="https://a.example"><meta http-equiv="refresh" content="0;url=https://a.example">',
      '<p>x</p>',
    ],
    ['<p dir="javascript">x</p>', '<p>x</p>'],
    ['<p></p><p>&nbsp;</p>', ''],
    ['', ''],
    ['<p>lone \ud800</p>', '<p>lone \ufffd</p>'],
    ['<b>'.repeat(20_001), ''],
  ])('keeps nothing else: %s', (html, expected) => expect(clean(html)).toBe(expected))

  it('is bounded in its depth', () => {
    const deep = clean(`${'<blockquote>'.repeat(500)}x${'</blockquote>'.repeat(500)}`)
    expect(deep.match(/<blockquote>/g)?.length).toBeLessThanOrEqual(40)
    expect(deep).toContain('x')
  })
})

describe('body and files', () => {
  const file = (cid: string | null, over: Partial<Attachment> = {}): Attachment => ({
    ...{ name: 'lamp.png', type: 'image/png', size: 1, sha256: 'a', path: 'attachments/t/uploads/a/b' },
    cid,
    ...over,
  })
  const show = (...cids: string[]) => cids.map((cid) => `<p><img src="cid:${cid}" alt=""></p>`).join('')

  it('belong together where the text shows the picture', () => {
    const body = cleanBody({ html: show(CID), attachments: [file(null), file(CID)] })
    expect(body.html).toBe(`<p><img src="cid:${CID}" alt="" /></p>`)
    expect(body.attachments.map(({ cid }) => cid)).toEqual([null, CID])
  })

  it.each([
    ['a picture that the text does not show', '<p>x</p>', file(CID)],
    ['what is no picture', show(CID), file(CID, { type: 'text/html' })],
    ['what is no Content-ID', show('a b@c'), file('a b@c')],
    ['an id that would break out', show('x&quot;y@c'), file('x"y@c')],
  ])('do not for %s', (_, html, attachment) => {
    const body = cleanBody({ html, attachments: [attachment] })
    expect(body.attachments).toEqual([{ ...attachment, cid: null }])
    expect(body.html).not.toContain('<img')
  })

  it('take a second file under the same id for one beside the text', () => {
    const { attachments } = cleanBody({ html: show(CID), attachments: [file(CID), file(CID)] })
    expect(attachments.map(({ cid }) => cid)).toEqual([CID, null])
  })

  it('stay plain', () => {
    expect(cleanBody({ html: '', attachments: [file(null)] })).toEqual({
      html: '',
      attachments: [file(null)],
    })
  })
})
