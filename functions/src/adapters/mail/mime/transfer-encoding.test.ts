import { describe, expect, it } from 'vitest'
import { decodeTransfer } from './transfer-encoding.ts'
import { takeUuencoded } from './uuencode.ts'

const decode = (body: string, encoding: string) =>
  decodeTransfer(Buffer.from(body, 'latin1'), encoding).toString('latin1')

describe('decodeTransfer', () => {
  it.each([
    ['base64', 'base64', 'SGVsbG8=\r\n', 'Hello'],
    ['base64 with a comment', 'BASE64 (always)', 'SGVsbG8=', 'Hello'],
    ['base64 in joined parts', 'base64', 'SGVsbG8=\r\nIHlvdQ==\r\n', 'Hello you'],
    ['base64 with words behind', 'base64', 'SGVsbG8= and so on', 'Hello'],
    [
      'base64 with a footer in clear',
      'base64',
      `${'SGVs'.repeat(20)}\r\n-- \r\nsent by a list\r\n`,
      'Hel'.repeat(20),
    ],
    [
      'words that are called base64',
      'base64',
      'Hello, this is plain (really).',
      'Hello, this is plain (really).',
    ],
    ['quoted-printable', 'Quoted-Printable', 'f=FCr=\r\n dich=20\r\n', 'f\xfcr dich \r\n'],
    ['lower-case hex', 'quoted-printable', '=fc', '\xfc'],
    ['an equals sign alone', 'quoted-printable', 'a=b =zz', 'a=b =zz'],
    ['blanks behind a soft break', 'quoted-printable', 'a= \t\r\nb', 'ab'],
    ['eight bits', '8bit', '\xfc', '\xfc'],
    ['an encoding nobody knows', 'x-odd', 'a=20', 'a=20'],
    ['uuencode', 'x-uuencode', 'begin 644 a.txt\r\n%2&5L;&\\\r\n`\r\nend\r\n', 'Hello'],
  ])('decodes %s', (_, encoding, body, text) => {
    expect(decode(body, encoding)).toBe(text)
  })
})

describe('takeUuencoded', () => {
  const file = 'begin 644 a.txt\n%2&5L;&\\\n`\nend\n'

  it('takes files out of a text', () => {
    const { rest, files } = takeUuencoded(`before\n${file}between\n${file}after`)
    expect(rest).toBe('before\nbetween\nafter')
    expect(files.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
      ['a.txt', 'Hello'],
      ['a.txt', 'Hello'],
    ])
  })

  it.each(['begin 644 of the end\nof something', 'We begin 600 times', 'begin'])(
    'leaves %j alone',
    (text) => {
      expect(takeUuencoded(text)).toEqual({ rest: text, files: [] })
    },
  )
})
