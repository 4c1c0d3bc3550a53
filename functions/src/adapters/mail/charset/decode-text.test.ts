import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (latin1: string) => Buffer.from(latin1, 'latin1')

describe('decodeText', () => {
  it.each([
    ['ASCII', 'plain', 'us-ascii', 'plain'],
    ['nothing said, UTF-8', 'f\xc3\xbcr', '', 'für'],
    ['nothing said, Western', 'f\xfcr', '', 'für'],
    ['US-ASCII said of UTF-8', 'f\xc3\xbcr', 'us-ascii', 'für'],
    ['UTF-8 said of Western', 'Gr\xfc\xdfe aus K\xf6ln', 'utf-8', 'Grüße aus Köln'],
    ['Western said of UTF-8', 'Gr\xc3\xbc\xc3\x9fe', 'iso-8859-1', 'Grüße'],
    ['ISO said of a Windows encoding', '\x80 5', 'iso-8859-1', '€ 5'],
    ['ISO-8859-2 said of windows-1250', '\x8awab', 'iso-8859-2', 'Šwab'],
    ['a label that nobody knows', 'f\xfcr', 'x-own', 'für'],
    ['a misspelled label', 'f\xfcr', '"Latin-1"', 'für'],
    ['a label with a language', 'f\xfcr', 'iso-8859-1*de', 'für'],
    ['cp850', 'f\x81r', 'cp850', 'für'],
    ['UTF-7', 'f+APw-r +-', 'utf-7', 'für +'],
    ['UTF-7 by its old name', 'Fr+APY-sche', 'unicode-1-1-utf-7', 'Frösche'],
    ['ISO-2022-JP that nobody declared', '\x1b$B$3$s\x1b(B', '', 'こん'],
    ['ISO-2022-JP with idle escapes', '\x1b$B$3\x1b(B\x1b$B$s\x1b(B', 'iso-2022-jp', 'こん'],
    ['ISO-2022-KR', '\x1b$)C\x0eH/\x0f', 'iso-2022-kr', '환'],
    ['HZ', 'a ~{<:Ky~} b', 'hz-gb-2312', 'a 己所 b'],
    ['a byte order mark', '\xef\xbb\xbff\xc3\xbcr', 'iso-8859-1', 'für'],
    ['UTF-16 with a byte order mark', '\xff\xfea\0b\0', '', 'ab'],
    ['UTF-16 in big-endian order', '\0a\0b', 'utf-16', 'ab'],
    ['UTF-16 said of what is not', 'ab c', 'utf-16', 'ab c'],
    [
      'a footer in another encoding',
      'f\xc3\xbcr \xc3\xa4\xc3\xb6\xc3\xbc K\xfcche',
      'utf-8',
      'für äöü Küche',
    ],
    ['a character cut at the end', 'f\xc3\xbcr \xe2\x82', 'utf-8', 'für '],
  ])('reads %s', (_, raw, declared, text) => {
    expect(decodeText(bytes(raw), declared).text).toBe(text)
  })

  it('keeps what was declared when one character of many is broken', () => {
    const raw = Buffer.concat([
      iconv.encode('中文客户的订单没有到请问什么时候可以收到谢谢您的帮助', 'gbk'),
      bytes('\xff'),
    ])
    expect(decodeText(raw, 'gb2312').text).toMatch(/^中文客户的订单/)
  })

  it('follows a hint when nothing else speaks', () => {
    const polish = iconv.encode('Proszę o zwrot pieniędzy', 'windows-1250')
    expect(decodeText(polish, '', ['windows-1250']).text).toBe('Proszę o zwrot pieniędzy')
  })

  it('does not follow a hint against all appearance', () => {
    const chinese = iconv.encode('转发：整体提升企业服务水平', 'gbk')
    expect(decodeText(chinese, '', ['iso-8859-1']).text).toBe('转发：整体提升企业服务水平')
  })
})
