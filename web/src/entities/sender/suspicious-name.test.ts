import { expect, it } from 'vitest'
import { addressInName } from './suspicious-name.ts'

it.each([
  ['Iris Okafor', 'iris@example.net', null],
  ['', 'iris@example.net', null],
  ['iris@example.net', 'Iris@Example.net', null],
  ['admin@bank.example', 'x@evil.example', 'admin@bank.example'],
  ['Bank (admin@bank.example)', 'x@evil.example', 'admin@bank.example'],
  ['admin＠bank.example', 'x@evil.example', 'admin@bank.example'],
  ['Iris @ Tallow', 'iris@example.net', null],
])('name %j of %j claims %j', (name, address, claimed) => {
  expect(addressInName(name, address)).toBe(claimed)
})
