import { expect, it } from 'vitest'
import { isLocalHost } from './local-host.ts'

it.each([
  ['127.0.0.1:4400', true],
  ['localhost', true],
  ['LOCALHOST:80', true],
  ['[::1]:4400', true],
  ['desk.localhost:4400', true],
  ['evil.example', false],
  ['127.0.0.1.evil.example:4400', false],
  ['localhost.evil.example', false],
  ['10.0.0.1', false],
  ['', false],
  [undefined, false],
])('%s is this machine: %s', (host, expected) => {
  expect(isLocalHost(host)).toBe(expected)
})
