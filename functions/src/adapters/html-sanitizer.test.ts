import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { sanitizeMailHtml, wordsOfHtml } from './html-sanitizer.ts'

const shown = (html: string) => new JSDOM(sanitizeMailHtml(html)).window.document

/** What a browser would run or load, in the result as a browser reads it. */
function dangers(html: string): string[] {
  const found: string[] = []
  for (const element of shown(html).querySelectorAll('*')) {
    if (
      /^(script|style|link|meta|base|iframe|object|embed|form|input|button|svg|math|video|audio|source|picture|template|frame|frameset|applet|title|textarea|select|noscript)$/i.test(
        element.tagName,
      )
    )
      found.push(element.tagName)
    for (const { name, value } of element.attributes) {
      if (
        /^on|^srcset$|^poster$|^background$|^action$|^formaction$|^ping$|^xlink|^id$|^name$|^class$/i.test(
          name,
        )
      )
        found.push(name)
      if (
        name === 'style' &&
        /url|expression|@import|behavior|binding|position|\\|\/\*|var\(|calc\(/i.test(value)
      )
        found.push(value)
      if (name === 'href' && !/^(https?:|mailto:|tel:)/i.test(value)) found.push(value)
      if (name === 'src' && !/^cid:/i.test(value)) found.push(value)
    }
  }
  return found
}

describe('sanitizeMailHtml leaves nothing that runs or loads of', () => {
  it.each([
    '<script>alert(1)</script>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<img src=x onerror=alert(1)>',
    '<img/src="x"/onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="\u0001javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="//evil.example/x">x</a>',
    '<a href="/local">x</a>',
    '<a href="cid:x">x</a>',
    '<a href="https://x.example" ping="https://evil.example">x</a>',
    '<svg onload=alert(1)>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<iframe src="https://evil.example"></iframe>',
    '<object data="x"></object><embed src="x"><applet code="x">',
    '<form action="https://evil.example"><input name="password"><button formaction="x">go</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/"><a href="x">x</a>',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<style>@import "https://evil.example"; body{background:url(https://evil.example)}</style>',
    '<div style="background:url(https://evil.example/pixel)">x</div>',
    '<div style="background-color:red;background-image:url(x)">x</div>',
    '<div style="color:expression(alert(1))">x</div>',
    '<div style="width:calc(1px)">x</div>',
    '<div style="color:red\\;position:fixed">x</div>',
    '<div style="font-family:\'x\';background:u\\rl(x)">x</div>',
    '<div style="position:fixed;top:0;left:0;z-index:9999;width:100%">x</div>',
    '<div style="-moz-binding:url(x);behavior:url(x)">x</div>',
    '<div style="list-style:url(x)">x</div>',
    '<div style="color:/**/red/*">x</div>',
    '<table background="https://evil.example/x"><tr><td background="x">x</td></tr></table>',
    '<img srcset="https://evil.example/1x 1x" src="https://evil.example/pixel">',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    '<img src="//evil.example/pixel">',
    '<img src="file:///etc/passwd">',
    '<picture><source srcset="https://evil.example"><img src="x"></picture>',
    '<video poster="https://evil.example" src="x"></video><audio src="x"></audio>',
    '<div id="app" class="toolbar" name="x">x</div>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<textarea><img src=x onerror=alert(1)></textarea>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<![CDATA[<img src=x onerror=alert(1)>]]>',
    '<xmp><img src=x onerror=alert(1)></xmp>',
    '<p title="&lt;img src=x onerror=alert(1)&gt;">x</p>',
    '"><img src=x onerror=alert(1)>',
    '<img src="cid:x" onerror="alert(1)" alt="\' onload=alert(1)">',
  ])('%s', (html) => {
    expect(dangers(html)).toEqual([])
  })
})

describe('sanitizeMailHtml', () => {
  it('keeps a letter as it looks', () => {
    const html =
      '<p style="color:#333; font-family:\'Helvetica Neue\',Arial">Dear <b>team</b>,</p><ul><li>one</li></ul><table border="1"><tr><td colspan="2" style="background-color:rgb(1, 2, 3)">x</td></tr></table>'
    const document = shown(html)
    expect(document.querySelector('b')?.textContent).toBe('team')
    expect(document.querySelector('p')?.getAttribute('style')).toBe(
      "color:#333;font-family:'Helvetica Neue',Arial",
    )
    expect(document.querySelector('td')?.getAttribute('style')).toBe('background-color:rgb(1, 2, 3)')
    expect(document.querySelector('td')?.getAttribute('colspan')).toBe('2')
  })

  it.each(['https://x.example/a?b=c', 'http://x.example', 'mailto:a@b.example', 'tel:+4912345'])(
    'keeps a link to %s, which opens elsewhere',
    (href) => {
      const link = shown(`<a href="${href}">x</a>`).querySelector('a')
      expect(link?.getAttribute('href')).toBe(href)
      expect(link?.getAttribute('target')).toBe('_blank')
      expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow')
    },
  )

  it('keeps pictures of the mail itself, and only the address of those from the net', () => {
    const images = shown('<img src="cid:logo@x" alt="Logo"><img src="https://x.example/a.png" width="10">')
    const [own, remote] = images.querySelectorAll('img')
    expect(own?.getAttribute('src')).toBe('cid:logo@x')
    expect(own?.getAttribute('alt')).toBe('Logo')
    expect(remote?.hasAttribute('src')).toBe(false)
    expect(remote?.getAttribute('data-remote-src')).toBe('https://x.example/a.png')
  })

  it('does not take an address for a picture that the sender hid', () => {
    const image = shown('<img data-remote-src="javascript:alert(1)" src="cid:x">').querySelector('img')
    expect(image?.hasAttribute('data-remote-src')).toBe(false)
  })

  it.each(['', '   ', '<div> &nbsp;<br></div>', '<script>x</script>', '<style>p{}</style>'])(
    'is empty for %j',
    (html) => {
      expect(sanitizeMailHtml(html)).toBe('')
    },
  )

  it('shows a notice in place of thousands of links', () => {
    const clean = sanitizeMailHtml('<a href="https://x.example">x</a>'.repeat(5_000))
    expect(clean).toContain('too many links')
    expect(clean).not.toContain('x.example')
  })

  it.each([
    ['open tags', '<div>'.repeat(200_000)],
    ['styled tags', '<div style="color:red">'.repeat(39_000)],
    ['deep tags and closings of none', '<div>'.repeat(19_000) + '</x>'.repeat(19_000)],
    ['broken tags', '<'.repeat(1_000_000)],
    ['entities', '&amp;'.repeat(200_000)],
    ['a long style', `<p style="color:${'a '.repeat(400_000)}">x</p>`],
    ['a style of brackets', `<p style="color:${'rgb('.repeat(200_000)}">x</p>`],
    ['comments', '<!--'.repeat(250_000)],
    ['attributes', `<p ${'a="b" '.repeat(150_000)}>x</p>`],
  ])('is done soon with a megabyte of %s', { timeout: 30_000 }, (_, html) => {
    const begin = process.cpuUsage()
    sanitizeMailHtml(html)
    expect(process.cpuUsage(begin).user / 1_000).toBeLessThan(10_000)
  })
})

describe('sanitizeMailHtml keeps where a quotation begins', () => {
  it.each([
    ['<div class="gmail_quote x">old</div>', '<div data-quote="box">old</div>'],
    ['<hr id="stopSpelling">', '<hr data-quote="rest" />'],
    ['<blockquote type="cite">old</blockquote>', '<blockquote data-quote="box">old</blockquote>'],
    ['<blockquote data-quote="box">own words</blockquote>', '<blockquote>own words</blockquote>'],
    ['<p data-quote="rest" data-other="1">own words</p>', '<p>own words</p>'],
  ])('in %s, in words of ours', (html, clean) => {
    expect(sanitizeMailHtml(`<p>new</p>${html}`)).toBe(`<p>new</p>${clean}`)
  })
})

describe('wordsOfHtml', () => {
  it('is done soon with what is too large', () => {
    const begin = process.cpuUsage()
    expect(wordsOfHtml('<div>'.repeat(200_000) + 'deep')).toBe('deep')
    wordsOfHtml('<'.repeat(1_000_000))
    expect(process.cpuUsage(begin).user / 1_000).toBeLessThan(10_000)
  })

  it('has the words and nothing else', () => {
    expect(wordsOfHtml('<style>p{}</style><p>One <b>two</b></p>\n\n<script>x</script><p>three</p>')).toBe(
      'One two\nthree',
    )
  })
})
