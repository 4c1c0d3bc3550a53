// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { picturesIn, richFragment } from './rich-html.ts'

const png = 'data:image/png;base64,AAAA'
function shown(html: string, pictures: [string, string][] = []) {
  const box = document.createElement('div')
  box.append(richFragment(html, new Map(pictures)))
  return box
}

it('keeps what the composer writes', () => {
  const html = '<p>A <strong>new</strong> shade</p><ul><li>one</li></ul><pre><code>x</code></pre>'
  const box = shown(html)
  expect(box.querySelector('strong')?.textContent).toBe('new')
  expect(box.querySelector('ul > li')?.textContent).toBe('one')
  expect(box.querySelector('pre > code')?.textContent).toBe('x')
})

it.each([
  '<script>alert(1)</script>',
  '<frameset><frame src="javascript:alert(1)"></frameset>',
  '<p onclick="alert(1)">x</p>',
  '<iframe src="https://evil.example"></iframe>',
  '<form action="https://evil.example"><input name="password"></form>',
  '<style>body{display:none}</style>',
  '<p style="position:fixed;inset:0">x</p>',
  '<p class="fixed inset-0" id="app">x</p>',
  '<svg><script>alert(1)</script></svg>',
  '<img src="https://evil.example/pixel.gif">',
  '<img src="x" onerror="alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
])('leaves nothing alive of %s', (html) => {
  const box = shown(html)
  expect(box.querySelector('script, iframe, form, input, style, svg, math, img')).toBeNull()
  for (const element of box.querySelectorAll('*')) {
    expect(element.getAttributeNames().filter((name) => !['dir'].includes(name))).toEqual([])
  }
})

it('opens links elsewhere, without telling where they come from', () => {
  const link = shown('<p><a href="https://tallowpine.example/a">shade</a></p>').querySelector('a')!
  expect(link.getAttribute('href')).toBe('https://tallowpine.example/a')
  expect(link.target).toBe('_blank')
  expect(link.rel).toContain('noopener')
})

it('shows the message’s own pictures, and the names of those that are not there', () => {
  const html = '<p><img src="cid:a@desk" alt="Crack"> <img src="cid:b@desk" alt="Box"></p>'
  expect(picturesIn(html)).toEqual(['a@desk', 'b@desk'])
  const box = shown(html, [['a@desk', png]])
  expect([...box.querySelectorAll('img')].map(({ src }) => src)).toEqual([png])
  expect(box.textContent).toContain('Box')
})
