import { expect, it } from 'vitest'
import { parseAddress } from './parse-address.ts'

it.each([
  ['iris@example.net', { name: '', address: 'iris@example.net' }],
  [' Iris Okafor <iris@example.net> ', { name: 'Iris Okafor', address: 'iris@example.net' }],
  ['"Okafor, Iris" <iris@example.net>', { name: 'Okafor, Iris', address: 'iris@example.net' }],
  ['iris@localhost', null],
  ['iris', null],
  ['a@b.example, c@d.example', null],
  ['a@b.example\r\nBcc: c@d.example', null],
])('reads %j', (typed, address) => {
  expect(parseAddress(typed)).toEqual(address)
})
