import { describe, expect, it } from 'vitest'
import { parseMail } from './parse-mail.ts'
import { rawMail, rawMultipart } from './testing/raw-mail.ts'

const from = 'From: Iris <iris@example.org>'
const plain = (body: string, charset = 'utf-8') =>
  [[`Content-Type: text/plain; charset=${charset}`], body] as const
const html = (body: string, charset = 'utf-8') =>
  [[`Content-Type: text/html; charset=${charset}`], body] as const

describe('who wrote to whom', () => {
  it.each([
    ['From', [from, 'Reply-To: bob@y.example'], 'iris@example.org'],
    ['Reply-To when From is missing', ['Reply-To: bob@y.example'], 'bob@y.example'],
    ['Reply-To when From is empty', ['From: ""<>', 'Reply-To: bob@y.example'], 'bob@y.example'],
    ['Sender when there is neither', ['Sender: list@z.example'], 'list@z.example'],
    ['the second From when the first is junk', ['From: nobody', from], 'iris@example.org'],
    ['the second address when the first is junk', ['From: "x" <>, iris@example.org'], 'iris@example.org'],
  ])('is told by %s', async (_, headers, address) => {
    expect((await parseMail(rawMail(headers))).from?.address).toBe(address)
  })

  it('has all its headers in the charset of the text when they do not say theirs', async () => {
    const headers = [
      'From: \xe9\xf7\xe1\xee <a@b.example>',
      'Subject: \xd4\xc5\xd3\xd4',
      'Content-Type: text/plain; charset=koi8-r',
    ]
    expect(await parseMail(rawMail(headers, '\xf0\xd2\xc9\xd7\xc5\xd4'))).toMatchObject({
      from: { name: 'ИВАН' },
      subject: 'тест',
      text: 'Привет',
    })
  })

  it.each([
    ['Date: Thu, 31 Aug 2000 11:42:25 +0200', new Date('2000-08-31T09:42:25Z')],
    ['Date: soon', null],
    ['X: y', null],
  ])('was written when %j says', async (header, at) => {
    expect((await parseMail(rawMail([from, header]))).sentAt).toEqual(at)
  })
})

describe('the text', () => {
  it.each([
    ['the declared charset', 'koi8-r', '\xf0\xd2\xc9\xd7\xc5\xd4', 'Привет'],
    ['UTF-8 that is called ASCII', 'us-ascii', 'f\xc3\xbcr', 'für'],
    ['another one than declared', 'utf-8', 'Gr\xfc\xdfe aus K\xf6ln', 'Grüße aus Köln'],
    ['a charset nobody knows', 'x-odd', 'f\xfcr', 'für'],
    ['UTF-7', 'utf-7', 'f+APw-r', 'für'],
  ])('is read in %s', async (_, charset, body, text) => {
    const parsed = await parseMail(rawMail([from, `Content-Type: text/plain; charset="${charset}"`], body))
    expect(parsed.text).toBe(text)
  })

  it('is read in the charset that HTML says within', async () => {
    const body =
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xcf\xf0\xe8</p>'
    const bare = await parseMail(rawMail([from, 'Content-Type: text/html'], body))
    const wrong = await parseMail(rawMail([from, 'Content-Type: text/html; charset=utf-8'], body))
    expect([bare.text, wrong.text]).toEqual(['При', 'При'])
  })

  it('comes with HTML when there are both forms', async () => {
    const parsed = await parseMail(rawMultipart('alternative', [plain('One'), html('<p>One</p>')]))
    expect(parsed).toMatchObject({ text: 'One', html: '<p>One</p>', files: [] })
  })

  it('is made of the HTML when its own form is empty', async () => {
    const body =
      '<h1>Lamp</h1><p>It <a href="https://x.example/">broke</a>.</p><blockquote>Really?</blockquote>'
    const { text } = await parseMail(rawMultipart('alternative', [plain(' \r\n'), html(body)]))
    expect(text).toBe('Lamp\n\nIt broke [https://x.example/].\n\n> Really?')
  })

  it('goes on after a picture, and HTML and text are joined', async () => {
    const parsed = await parseMail(rawMultipart('mixed', [html('<p>One</p>'), plain('two & three')]))
    expect(parsed.text).toBe('One\ntwo & three')
    expect(parsed.html).toBe('<p>One</p>\n<div>two &amp; three</div>')
  })

  it('does not show forms for other programs', async () => {
    const amp = [['Content-Type: text/x-amp-html'], '<html amp4email>'] as const
    const parsed = await parseMail(rawMultipart('alternative', [plain('One'), amp, html('<p>One</p>')]))
    expect(parsed).toMatchObject({ html: '<p>One</p>', files: [] })
  })

  it('has its paragraphs joined when they were broken for transport', async () => {
    const headers = [from, 'Content-Type: text/plain; format=flowed']
    const body = 'One line \r\nthat goes on.\r\n> quoted \r\n> too\r\n-- \r\nIris'
    expect((await parseMail(rawMail(headers, body))).text).toBe(
      'One line that goes on.\n> quoted too\n--\nIris',
    )
  })

  it('is freed of the markup of text/enriched', async () => {
    const body = '<bold>Now</bold> is\r\nthe <<time>\r\n\r\nfor it'
    expect((await parseMail(rawMail([from, 'Content-Type: text/enriched'], body))).text).toBe(
      'Now is the <time>\nfor it',
    )
  })
})

describe('a broken structure', () => {
  it.each([
    ['no end', '--b\r\n\r\nHello'],
    ['no boundary parameter', '--b\r\n\r\nHello\r\n--b--', 'multipart/mixed'],
    [
      'the whole in base64',
      Buffer.from('--b\r\n\r\nHello\r\n--b--').toString('base64'),
      'multipart/mixed; boundary=b',
      'base64',
    ],
    ['no parts at all', 'Hello'],
    ['a multipart of no known kind', '--b\r\n\r\nHello\r\n--b--', 'multipart/*; boundary=b'],
    ['a boundary that begins like another', '--b\r\n\r\nHello\r\n--b--', 'multipart/mixed; boundary="b"'],
  ])('is understood: %s', async (_, body, type = 'multipart/mixed; boundary=b', encoding = '7bit') => {
    const raw = rawMail([from, `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`], body)
    expect((await parseMail(raw)).text.trim()).toBe('Hello')
  })

  it.each([
    ['a mailbox line first', 'From x Mon\r\nSubject: Lamp\r\n\r\nHello'],
    ['blank lines first', '\r\n\r\nSubject: Lamp\r\n\r\nHello'],
    ['a line of something else first', '--- Original ---\r\nSubject: Lamp\r\n\r\nHello'],
    ['a blank in front', ' Subject: Lamp\r\nTo: a@b.example\r\n\r\nHello'],
    ['line feeds alone', 'Subject: Lamp\n\nHello'],
    ['carriage returns alone', 'Subject: Lamp\r\rHello'],
    ['an empty folded line', 'To: a@b.example,\r\n \r\n\tc@d.example\r\nSubject: Lamp\r\n\r\nHello'],
    ['a field without a colon', 'nonsense\r\nSubject: Lamp\r\nmore nonsense\r\nTo: a@b.example\r\n\r\nHello'],
  ])('of the header is understood: %s', async (_, raw) => {
    expect(await parseMail(Buffer.from(raw))).toMatchObject({
      subject: expect.stringMatching(/^Lamp/),
      text: 'Hello',
    })
  })

  it('with no header at all is all text', async () => {
    expect((await parseMail(Buffer.from('Hello\nworld'))).text).toBe('Hello\nworld')
  })
})
