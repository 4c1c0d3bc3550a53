import { describe, expect, it } from 'vitest'
import { readAddresses } from './addresses.ts'

const read = (value: string, hints: string[] = []) =>
  readAddresses([value], hints).map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))

describe('readAddresses', () => {
  it.each([
    ['an address', 'A@B.example', ['a@b.example']],
    ['a name', 'Ann <a@b.example>', ['Ann <a@b.example>']],
    ['a comma in quotes', '"Doe, Ann" <a@b.example>', ['Doe, Ann <a@b.example>']],
    [
      'a comma without quotes',
      'Doe, Ann <a@b.example>, c@d.example',
      ['Doe, Ann <a@b.example>', 'c@d.example'],
    ],
    ['a comma in an encoded word', '=?utf-8?Q?Doe,_Ann?= <a@b.example>', ['Doe, Ann <a@b.example>']],
    [
      'an at sign in an encoded word',
      '=?utf-8?Q?x=40y.example?= <a@b.example>',
      ['x@y.example <a@b.example>'],
    ],
    ['an encoded word in quotes', '"=?utf-8?Q?J=C3=B6rg?=" <a@b.example>', ['Jörg <a@b.example>']],
    ['a word that touches the address', '=?utf-8?Q?J=C3=B6rg?=<a@b.example>', ['Jörg <a@b.example>']],
    ['the address within the word', '=?utf-8?Q?Ann_<a@b.example>?=', ['Ann <a@b.example>']],
    ['a name behind', 'a@b.example (Ann)', ['Ann <a@b.example>']],
    ['a junk first one', '"postmaster" <>, Ann <a@b.example>', ['postmaster, Ann <a@b.example>']],
    ['an empty first one', '<>, Ann <a@b.example>', ['Ann <a@b.example>']],
    ['single quotes', "'a@b.example' <a@b.example>", ['a@b.example <a@b.example>']],
    ['mailto and a dot', '<mailto:a@b.example.>', ['a@b.example']],
    ['a group', 'Team: a@b.example, Bob <c@d.example>;', ['a@b.example', 'Bob <c@d.example>']],
    ['nobody', 'undisclosed-recipients:;', []],
    ['eight bits', 'J\xf6rg <a@b.example>', ['Jörg <a@b.example>']],
  ])('reads %s', (_, value, addresses) => {
    expect(read(value)).toEqual(addresses)
  })

  it('reads ISO-2022-JP whose bytes look like punctuation', () => {
    expect(read('\x1b$B;3ED!"B@O:\x1b(B <a@b.example>')).toEqual(['山田、太郎 <a@b.example>'])
  })
})
