import { describe, expect, it } from 'vitest'
import { formatNumber, subjectTag } from '../number/index.ts'
import { cleanSubject } from './clean-subject.ts'
import { plainLine, plainText } from './plain-line.ts'

const tag = subjectTag(formatNumber(2026, 421))

describe('cleanSubject', () => {
  it.each([
    ['The lamp hums', 'The lamp hums'],
    ['Re: The lamp hums', 'The lamp hums'],
    ['RE: Fwd: AW: re: The lamp', 'The lamp'],
    ['Re[2]: The lamp', 'The lamp'],
    ['Antw: Betreff', 'Betreff'],
    ['WG: Lampe', 'Lampe'],
    ['回复：灯', '灯'],
    [`Re: ${tag} The lamp`, 'The lamp'],
    [`${tag} Re: The lamp ${tag}`, 'The lamp'],
    ['[#26-000421-x] stays', '[#26-000421-x] stays'],
    ['Regarding: my lamp', 'Regarding: my lamp'],
    ['one\r\n\ttwo', 'one two'],
    ['a\u202eb\u0007c', 'a b c'],
    ['', '(no subject)'],
    ['  Re:  ', '(no subject)'],
    [tag, '(no subject)'],
  ])('%j becomes %j', (subject, clean) => {
    expect(cleanSubject(subject)).toBe(clean)
  })

  it('is at most 300 characters and well-formed', () => {
    const clean = cleanSubject(`Re: ${'😀'.repeat(1_000)}`)
    expect(clean.length).toBeLessThanOrEqual(300)
    expect(clean.isWellFormed()).toBe(true)
  })

  it('is done soon with a megabyte of prefixes', () => {
    const begin = Date.now()
    cleanSubject('Re: '.repeat(250_000))
    cleanSubject('[#'.repeat(500_000))
    expect(Date.now() - begin).toBeLessThan(10_000)
  })
})

describe('plainLine', () => {
  it('cuts without leaving half a character', () => {
    expect(plainLine('a😀', 2)).toBe('a')
  })
})

describe('plainText', () => {
  it('keeps lines and tabs, and drops what reorders or controls', () => {
    expect(plainText('a\r\nb\rc\td\u0000\u0008\u202ee\ud800')).toBe('a\nb\nc\tde\ufffd')
  })
})
