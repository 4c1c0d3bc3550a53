import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailIdentity } from './mail-identity.ts'
import { headerValue, splitMail } from './split-mail.ts'
import { testHashHex } from './test-token-key.ts'

const bytes = (latin: string) => Uint8Array.from(latin, (char) => char.charCodeAt(0) & 0xff)
const latin = (raw: Uint8Array) => Array.from(raw, (byte) => String.fromCharCode(byte)).join('')
const hash = (...parts: (string | Uint8Array)[]) =>
  testHashHex(parts.map((part) => (typeof part === 'string' ? part : latin(part))).join(''))

describe('splitMail', () => {
  it.each([
    ['LF', 'Subject: a\nTo: b\n\nbody\n'],
    ['CRLF', 'Subject: a\r\nTo: b\r\n\r\nbody\n'],
    ['an mbox line first', 'From x Sun May 8\nSubject: a\nTo: b\n\nbody\n'],
    ['a line that is no header', 'Subject: a\nnonsense\nTo: b\n\nbody\n'],
    ['blanks before the colon', 'Subject : a\nTo:b\n\nbody\n'],
  ])('reads headers and body with %s', (_, raw) => {
    const { headers, body } = splitMail(bytes(raw))
    expect(headerValue(headers, 'subject')).toBe('a')
    expect(headerValue(headers, 'to')).toBe('b')
    expect(latin(body)).toBe('body\n')
  })

  it('unfolds values and keeps 8-bit bytes', () => {
    const { headers } = splitMail(bytes('Subject: one\r\n\ttwo\r\n  thr\xe9e\r\n\r\n'))
    expect(headerValue(headers, 'subject')).toBe('one two thr\xe9e')
  })

  it.each(['', 'Subject: a', '\n\nSubject: a'])('has no body in %j', (raw) => {
    expect(splitMail(bytes(raw)).body).toHaveLength(0)
  })

  it.each(['\n', '\r\n', ':', ' ', 'no end', '\n\nno fields\n\nat all'])(
    'is all body without fields: %j',
    (raw) => {
      expect(splitMail(bytes(raw))).toEqual({ headers: [], body: bytes(raw) })
    },
  )

  it('reads fields behind blank lines', () => {
    expect(splitMail(bytes('\r\n\r\nSubject: a\r\n\r\nbody')).headers).toEqual([
      { name: 'subject', value: 'a' },
    ])
  })

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (raw) => {
        const { body } = splitMail(raw)
        expect(body.length).toBeLessThanOrEqual(raw.length)
      }),
    )
  })

  it('is done soon with ten megabytes of headers', () => {
    const raw = new Uint8Array(10_000_000).map((_, at) => 'X: y\n'.charCodeAt(at % 5))
    const begin = Date.now()
    const { headers } = splitMail(raw)
    expect(headers.length).toBeLessThanOrEqual(2_000)
    expect(Date.now() - begin).toBeLessThan(10_000)
  })
})

describe('mailIdentity', () => {
  const mail = 'From: a@b\nDate: today\nSubject: s\nMessage-ID: <1@x>\n\nbody'
  const identityOf = (raw: string) => mailIdentity(bytes(raw), hash)

  it('tells mails apart that have no fields', () => {
    expect(identityOf('one').identity).not.toBe(identityOf('two').identity)
  })

  it('is the Message-ID, and what was said', () => {
    expect(identityOf(mail).identity).toBe('<1@x>')
    expect(identityOf(mail).contentHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('does not change with what relays add', () => {
    const relayed = `Received: from x\nReturn-Path: <a@b>\nX-Spam-Score: 3\n${mail}`
    expect(identityOf(relayed)).toEqual(identityOf(mail))
  })

  it.each([
    ['another sender', mail.replace('a@b', 'c@d')],
    ['another date', mail.replace('today', 'yesterday')],
    ['another subject', mail.replace('Subject: s', 'Subject: t')],
    ['another body', `${mail}!`],
  ])('has another content hash with %s', (_, raw) => {
    expect(identityOf(raw).contentHash).not.toBe(identityOf(mail).contentHash)
  })

  it('is derived from the content when there is no Message-ID', () => {
    const without = identityOf(mail.replace('Message-ID: <1@x>\n', ''))
    expect(without.identity).toBe(`content:${without.contentHash}`)
    expect(identityOf(mail.replace('<1@x>', '<>')).identity).toMatch(/^content:/)
  })

  it('works on an empty mail', () => {
    expect(identityOf('').identity).toMatch(/^content:/)
  })
})
