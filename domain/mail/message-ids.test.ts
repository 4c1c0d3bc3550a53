import { describe, expect, it } from 'vitest'
import { normaliseMessageId, parseReferences } from './message-ids.ts'

describe('normaliseMessageId', () => {
  it.each([
    ['<a@b>', '<a@b>'],
    ['  < a@b >  ', '<a@b>'],
    ['a@b', '<a@b>'],
    ['<A@B>', '<A@B>'],
    ['<a@b> (comment)', '<a@b>'],
    ['<a@b><c@d>', '<a@b>'],
    ['', null],
    ['<>', null],
    ['< >', null],
    ['two words', null],
    [`<${'a'.repeat(2_000)}>`, null],
    [undefined, null],
  ])('%j is %j', (header, id) => {
    expect(normaliseMessageId(header)).toBe(id)
  })
})

describe('parseReferences', () => {
  it.each([
    ['<a@b> <c@d>', undefined, ['<a@b>', '<c@d>']],
    ['<a@b>,<c@d>, <e@f>', undefined, ['<a@b>', '<c@d>', '<e@f>']],
    ['a@b c@d', undefined, ['<a@b>', '<c@d>']],
    ['<a@b>\t<c@d>', '<e@f>', ['<a@b>', '<c@d>', '<e@f>']],
    ['<a@b> <c@d>', '<a@b>', ['<c@d>', '<a@b>']],
    ['< a@b >', undefined, ['<a@b>']],
    ['<a@b> <cut@of', undefined, ['<a@b>']],
    [undefined, 'Message from a of <x@y>', ['<x@y>']],
    [undefined, undefined, []],
    ['', '', []],
  ])('of %j and %j are %j', (references, inReplyTo, ids) => {
    expect(parseReferences(references, inReplyTo)).toEqual(ids)
  })

  it('of a long thread are its root and the newest nineteen', () => {
    const many = Array.from({ length: 50 }, (_, n) => `<${n}@x>`)
    const kept = parseReferences(many.join(' '), undefined)
    expect(kept).toEqual([many[0], ...many.slice(-19)])
  })

  it('are found soon in a megabyte of nonsense', () => {
    const begin = Date.now()
    for (const piece of ['<', '@', '<a@', 'a@a', 'a '.repeat(3)])
      parseReferences(piece.repeat(300_000), undefined)
    expect(Date.now() - begin).toBeLessThan(10_000)
  })
})
