import { describe, expect, it } from 'vitest'
import { parameterText } from '../header/parameter-text.ts'
import { readStructured } from './structured.ts'

const nameIn = (field: string) => parameterText(readStructured(field).parameters.get('name'), [])

describe('readStructured', () => {
  it.each([
    ['plain', 'text/plain; name=a.txt', 'a.txt'],
    ['quoted', 'Text/Plain; name="a;b.txt"; x=y', 'a;b.txt'],
    ['escaped', String.raw`text/plain; name="a \"b\".txt"`, 'a "b".txt'],
    ['quotes in quotes', 'text/plain; name="a "b".txt"; x=y', 'a "b".txt'],
    ['a Windows path', String.raw`text/plain; name="C:\TEMP\a.txt"`, String.raw`C:\TEMP\a.txt`],
    ['blanks without quotes', 'text/plain; name=my file.txt; x=y', 'my file.txt'],
    ['no semicolons', 'text/plain charset=utf-8 name="a.txt"', 'a.txt'],
    ['the quote open', 'text/plain; name="a.txt', 'a.txt'],
    ['RFC 2231', "text/plain; name*=utf-8''f%C3%BCr.txt", 'für.txt'],
    ['RFC 2231 without a charset', 'text/plain; name*=f%C3%BCr.txt', 'für.txt'],
    ['RFC 2231 in pieces', "text/plain; name*1*=%BCr; name*0*=utf-8'de'f%C3; name*2=.txt", 'für.txt'],
    ['RFC 2231 beside the plain form', "text/plain; name=x.txt; name*=utf-8''f%C3%BCr.txt", 'für.txt'],
    ['pieces in clear', 'text/plain; name*0="long "; name*1="name.txt"', 'long name.txt'],
    ['an encoded word', 'text/plain; name="=?utf-8?Q?f=C3=BCr.txt?="', 'für.txt'],
    [
      'encoded words in pieces',
      'text/plain; name*0="=?utf-8?Q?f=C3?="; name*1=" =?utf-8?Q?=BCr.txt?="',
      'für.txt',
    ],
    ['eight bits', 'text/plain; name="f\xfcr.txt"', 'für.txt'],
    ['percent signs', 'text/plain; name="f%C3%BCr.txt"', 'für.txt'],
    ['percent signs that are none', 'text/plain; name="100%.txt"', '100%.txt'],
  ])('reads a name that is %s', (_, field, name) => {
    expect(nameIn(field)).toBe(name)
    expect(readStructured(field).value).toBe('text/plain')
  })

  it('takes the first of two parameters of one name', () => {
    expect(nameIn('a/b; name=one; name=two')).toBe('one')
  })
})
