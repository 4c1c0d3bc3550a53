import { describe, expect, it } from 'vitest'
import { parseMail } from './parse-mail.ts'
import { multipart, rawMail, rawMultipart } from './testing/raw-mail.ts'

const text = [['Content-Type: text/plain'], 'See the files.'] as const
const png = (...headers: string[]) =>
  [['Content-Type: image/png', 'Content-Transfer-Encoding: base64', ...headers], 'iVBORw0KGgo='] as const
const html = (body: string) => [['Content-Type: text/html'], body] as const
const namesOf = async (raw: Buffer) => (await parseMail(raw)).files.map(({ name }) => name)

describe('names of files', () => {
  it('are those that parts came with, equal ones kept apart', async () => {
    const parts = ['a.png', 'b.png', 'A.png', 'a.png', 'a (2).png'].map((name) =>
      png(`Content-Disposition: attachment; filename="${name}"`),
    )
    expect(await namesOf(rawMultipart('mixed', [text, ...parts]))).toEqual([
      ...['a.png', 'b.png', 'A (2).png', 'a (3).png', 'a (2) (2).png'],
    ])
  })

  it.each([
    ['a type', ['Content-Type: application/pdf'], 'x', 'part-1.pdf'],
    ['a picture', ['Content-Type: image/jpeg'], 'x', 'image-1.jpg'],
    [
      'bytes',
      ['Content-Type: application/octet-stream', 'Content-Transfer-Encoding: base64'],
      'iVBORw0KGgo=',
      'image-1.png',
    ],
    ['nothing', ['Content-Type: application/x-odd'], 'x', 'part-1.bin'],
    ['an invitation', ['Content-Type: text/calendar'], 'x', 'invite-1.ics'],
    ['an empty name', ['Content-Type: image/png; name=""'], 'x', 'image-1.png'],
    [
      'a Content-Location',
      ['Content-Type: image/png', 'Content-Location: http://x.example/a/logo.png'],
      'x',
      'logo.png',
    ],
    ['a Content-ID', ['Content-Type: image/png', 'Content-ID: <image001.png@01D2>'], 'x', 'image001.png'],
    [
      'a description',
      ['Content-Type: text/csv', 'Content-Description: Sales of May'],
      'x',
      'Sales of May.csv',
    ],
    [
      'an attached mail',
      ['Content-Type: message/rfc822'],
      'Subject: =?utf-8?q?f=C3=BCr/dich?=\r\n\r\nx',
      'für-dich.eml',
    ],
    [
      'an attached mail in base64',
      ['Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64'],
      'U3ViamVjdDogTGFtcAoKeA==',
      'Lamp.eml',
    ],
    [
      'an attached mail without subject',
      ['Content-Type: message/rfc822'],
      'From: a@b.example\r\n\r\nx',
      'message-1.eml',
    ],
  ])('come from %s', async (_, headers, body, name) => {
    expect(await namesOf(rawMultipart('mixed', [text, [headers, body]]))).toEqual([name])
  })

  it('are read in the charset of the text when they do not say theirs', async () => {
    const russian = [['Content-Type: text/plain; charset=koi8-r'], '\xf0\xd2\xc9\xd7\xc5\xd4'] as const
    const raw = rawMultipart('mixed', [
      russian,
      png('Content-Disposition: attachment; filename="\xd3\xde\xc5\xd4.png"'),
    ])
    expect(await namesOf(raw)).toEqual(['счет.png'])
  })

  it('never lead out of a folder', async () => {
    const raw = rawMultipart('mixed', [
      text,
      png('Content-Disposition: attachment; filename="../../etc/pass\u0000wd"'),
    ])
    expect(await namesOf(raw)).toEqual(['passwd'])
  })
})

describe('pictures in the text', () => {
  it.each([
    ['plain', '<img src="cid:logo@x">'],
    ['escaped', '<img src="cid:logo%40x">'],
    ['in another case', "<img src='CID:Logo@X'>"],
    ['in a style', '<div style="background:url(cid:logo@x)">'],
  ])('are found when they are referred to %s', async (_, body) => {
    const parsed = await parseMail(rawMultipart('related', [html(body), png('Content-ID: <logo@x>')]))
    expect(parsed.html).toContain('cid:logo@x')
    expect(parsed.files).toMatchObject([{ cid: 'logo@x' }])
  })

  it('are found by their place', async () => {
    const raw = rawMultipart('related', [
      html('<img src="img/logo.png">'),
      png('Content-Location: img/logo.png'),
    ])
    const parsed = await parseMail(raw)
    expect(parsed.files).toMatchObject([{ name: 'logo.png', cid: 'part-1' }])
    expect(parsed.html).toBe('<img src="cid:part-1">')
  })

  it('are listed as files when nothing refers to them, as Apple Mail sends them', async () => {
    const raw = rawMultipart('mixed', [
      html('one'),
      png('Content-Disposition: inline; filename=a.png'),
      html('two'),
    ])
    expect(await parseMail(raw)).toMatchObject({ html: 'one\ntwo', files: [{ name: 'a.png', cid: null }] })
  })

  it('are never taken from an attached mail', async () => {
    const inner = `Content-Type: multipart/related; boundary=i\r\n\r\n${multipart([png('Content-ID: <logo@x>')], 'i')}`
    const raw = rawMultipart('mixed', [
      html('<img src="cid:logo@x">'),
      [['Content-Type: message/rfc822'], inner],
    ])
    expect((await parseMail(raw)).files).toMatchObject([{ name: 'message-1.eml', cid: null }])
  })

  it('are not found by an id that could break out of an attribute', async () => {
    const raw = rawMultipart('related', [html('<img src="cid:a%22b">'), png('Content-ID: <a"b>')])
    expect((await parseMail(raw)).files).toMatchObject([{ cid: null }])
  })
})

describe('files in the text', () => {
  it('are taken out of it when they are uuencoded', async () => {
    const raw = rawMail(['From: a@b.example'], 'Look:\n\nbegin 644 hi.txt\n%2&5L;&\\\n`\nend\n')
    expect(await parseMail(raw)).toMatchObject({ text: 'Look:\n\n', files: [{ name: 'hi.txt', size: 5 }] })
  })

  it.each([
    ['attached', ['Content-Type: text/plain', 'Content-Disposition: attachment'], 1],
    ['inline with a name', ['Content-Type: text/plain', 'Content-Disposition: inline; filename=a.txt'], 1],
    ['inline without a name', ['Content-Type: text/plain', 'Content-Disposition: inline'], 0],
  ])('a text that is %s', async (_, headers, files) => {
    const parsed = await parseMail(rawMultipart('mixed', [text, [headers, 'More text.']]))
    expect(parsed.files).toHaveLength(files)
    expect(parsed.text.includes('More text.')).toBe(files === 0)
  })
})
