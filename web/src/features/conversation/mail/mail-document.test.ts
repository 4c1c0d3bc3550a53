// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { mailDocument } from './mail-document.ts'

const policyOf = (remoteImages: boolean) =>
  new DOMParser()
    .parseFromString(mailDocument('<p>hello</p>', remoteImages), 'text/html')
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute('content')

describe('mailDocument', () => {
  it('lets nothing in but inline styles and embedded images', () => {
    expect(policyOf(false)).toBe(
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'",
    )
  })

  it('lets foreign images in over https once the reader agreed, and nothing else', () => {
    expect(policyOf(true)).toBe(policyOf(false)?.replace('img-src data:', 'img-src data: https:'))
  })

  it('says its policy before the first byte of the mail', () => {
    const page = mailDocument('<p>hello</p>', false)
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('hello'))
  })
})
