// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { inlineImageIds, prepareMailHtml, type MailHtmlOptions } from './mail-html.ts'

const prepare = (html: string, options: Partial<MailHtmlOptions> = {}) =>
  prepareMailHtml(html, { remoteImages: false, inlineImages: new Map(), newText: null, ...options })

const remote = '<img data-remote-src="http://track.example/p.gif" width="1">'

describe('hostile mail', () => {
  it.each([
    ['a script', '<p>hi</p><script>alert(1)</script>'],
    ['a handler', '<img src=x onerror="alert(1)">'],
    ['a handler in a mangled tag', '<svg/onload=alert(1)//'],
    ['a script link', '<a href="javascript:alert(1)">x</a>'],
    ['a script link in disguise', '<a href="jav&#x09;ascript:alert(1)">x</a>'],
    ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['an object', '<object data="data:text/html,<script>alert(1)</script>"></object>'],
    ['a form', '<form action="https://evil.example"><input name=password><button>go</button></form>'],
    ['a style sheet', '<style>@import url(https://evil.example/a.css)</style>'],
    ['a redirect', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['a base', '<base href="https://evil.example/">'],
    ['a mutation', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>'],
    ['a data page as a link', '<a href="data:text/html,<script>alert(1)</script>">x</a>'],
  ])('%s is taken out', (_, html) => {
    expect(prepare(html).html).not.toMatch(
      /alert|script|<iframe|<object|<form|<input|<button|<style|<meta|<base|onerror|onload|evil/i,
    )
  })
})

describe('images', () => {
  it('of foreign servers stay out and are counted', () => {
    const { html, blockedImages } = prepare(`${remote}<img src="https://track.example/q.gif">`)
    expect(blockedImages).toBe(2)
    expect(html).not.toContain('track.example')
  })

  it('are loaded over https once the reader agrees', () => {
    const { html, blockedImages } = prepare(remote, { remoteImages: true })
    expect(blockedImages).toBe(0)
    expect(html).toContain('src="https://track.example/p.gif"')
    expect(html).toContain('referrerpolicy="no-referrer"')
  })

  it.each(['srcset="https://t.example/1.gif 2x"', 'background="https://t.example/1.gif"'])(
    'cannot come through %s',
    (attribute) => {
      expect(prepare(`<table ${attribute}><tr><td><img ${attribute}></td></tr></table>`).html).not.toContain(
        't.example',
      )
    },
  )

  it('of the mail itself are shown from its own attachments only', () => {
    const inlineImages = new Map([['logo@shop', 'data:image/png;base64,AAAA']])
    const { html } = prepare('<img src="cid:logo%40shop"><img src="cid:other">', { inlineImages })
    expect(html).toContain('src="data:image/png;base64,AAAA"')
    expect(html).not.toContain('cid:')
  })

  it('as pictures with scripts are not shown', () => {
    expect(prepare('<img src="data:image/svg+xml,<svg onload=alert(1)>">').html).not.toContain('svg')
  })

  it('are named by their Content-ID for fetching', () => {
    expect(
      inlineImageIds('<img src="cid:a%20b"><img data-cid="c"><img src="cid:c"><img src="x.png">'),
    ).toEqual(['a b', 'c'])
  })
})

describe('links', () => {
  it('open elsewhere, without a referrer, and tell their host', () => {
    const { html } = prepare('<a href="https://shop.example/track?id=1">your parcel</a>')
    expect(html).toContain('target="_blank"')
    expect(html).toContain('rel="noopener noreferrer nofollow"')
    expect(html).toContain('title="shop.example"')
    expect(html).not.toContain('desk-host')
  })

  it.each([
    ['https://evil.example/x', 'https://bank.example/login', true],
    ['https://evil.example/x', 'www.bank.example', true],
    ['https://www.bank.example/x', 'bank.example/login', false],
    ['https://bank.example/x', 'Visit our shop', false],
  ])('to %s called "%s": marked %s', (href, text, marked) => {
    expect(prepare(`<a href="${href}">${text}</a>`).html.includes('desk-host')).toBe(marked)
  })
})

describe('quotes', () => {
  const answer = '<p>Thanks</p><div>On Monday, Iris wrote: <b>old</b></div>'

  it('are left out, and found', () => {
    expect(prepare(answer, { newText: 'Thanks' })).toMatchObject({ quoted: true, html: '<p>Thanks</p>' })
  })

  it('are all there when the reader asks', () => {
    expect(prepare(answer)).toMatchObject({ quoted: false, html: answer })
  })
})
