import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greetingName } from './greeting-name.ts'
import { headerText } from './header-text.ts'
import { isMailAddress } from './mail-address.ts'
import { replySubject } from './reply-subject.ts'
import { threadUnder } from './thread.ts'

describe('headerText', () => {
  it('is one line of at most so many characters, whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 1, max: 80 }),
        (text, max) => {
          const line = headerText(text, max)
          expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
          expect([...line].length).toBeLessThanOrEqual(max)
        },
      ),
    )
  })

  it('keeps the words of a folded line and drops marks that turn text around', () => {
    expect(headerText(' a\r\n\tb \u202egnp.exe\u2028c ', 50)).toBe('a b gnp.exe c')
  })
})

describe('isMailAddress', () => {
  it.each([
    'a@example.org',
    'first.last+tag@sub.example.co.uk',
    "o'neil@example.org",
    'jürgen@müller.example',
    'a_b@x-y.example',
  ])('takes %s', (address) => {
    expect(isMailAddress(address)).toBe(true)
  })

  it.each([
    '',
    'a',
    '@example.org',
    'a@',
    'a@localhost',
    'a b@example.org',
    'a@exa mple.org',
    '"a@b"@example.org',
    'a@b@example.org',
    '.a@example.org',
    'a..b@example.org',
    'a@-x.example',
    'a@example..org',
    'a@example.org\r\nRCPT TO:<b@example.org>',
    'a@example.org,b@example.org',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
  ])('refuses %j', (address) => {
    expect(isMailAddress(address)).toBe(false)
  })
})

describe('replySubject', () => {
  const tagged = 'Re: The lamp [#26-000421-7]'
  it.each([
    ['The lamp', tagged],
    ['Re: The lamp', tagged],
    ['RE: AW: Re[2]: The lamp', tagged],
    ['Re: The lamp [#26-000421-7] [#26-000421-7]', tagged],
    ['[#26-000421-7] Re: The lamp', tagged],
    ['The\r\nBcc: x@example.org', 'Re: The Bcc: x@example.org [#26-000421-7]'],
    ['Return: lamp', 'Re: Return: lamp [#26-000421-7]'],
    ['Re: [#26-000009-1] another', 'Re: [#26-000009-1] another [#26-000421-7]'],
    ['', 'Re: [#26-000421-7]'],
  ])('of %j is %j', (subject, expected) => {
    expect(replySubject(subject, '26-000421-7')).toBe(expected)
  })
})

describe('threadUnder', () => {
  it('hangs an answer below its parent, oldest first', () => {
    const parent = { messageId: '<c@x>', references: ['<a@x>', '<b@x>'] }
    expect(threadUnder(parent)).toEqual({ inReplyTo: '<c@x>', references: ['<a@x>', '<b@x>', '<c@x>'] })
  })

  it('names no parent where there is none', () => {
    expect(threadUnder({ messageId: null, references: [] })).toEqual({ inReplyTo: null, references: [] })
  })

  it('leaves out what is no id, and names each once', () => {
    const parent = { messageId: '<c@x>\r\nBcc: y', references: ['<a@x>', 'a@x', '<b b@x>', '<a@x>', '<ü@x>'] }
    expect(threadUnder(parent)).toEqual({ inReplyTo: null, references: ['<a@x>'] })
  })

  it('stays below 1,500 characters with the first and the last of a long thread', () => {
    const references = Array.from({ length: 100 }, (_, n) => `<${String(n).padStart(40, '0')}@example.org>`)
    const thread = threadUnder({ messageId: '<last@x>', references })
    expect(thread.references.join(' ').length).toBeLessThanOrEqual(1_500)
    expect(thread.references[0]).toBe(references[0])
    expect(thread.references.slice(-2)).toEqual([references[99], '<last@x>'])
  })
})

describe('greetingName', () => {
  it.each([
    ['Iris Vale', 'Iris Vale'],
    ['  Anna-Lena   O’Neil Jr. ', 'Anna-Lena O’Neil Jr.'],
    ['山田 太郎', '山田 太郎'],
    ['win.example/now', ''],
    ['Visit win.example', ''],
    ['Call 555 123', ''],
    ['Buy very cheap lamps now', ''],
    ['{{number}}', ''],
    ['x'.repeat(61), ''],
  ])('of %j is %j', (name, greeting) => {
    expect(greetingName(name)).toBe(greeting)
  })
})
