import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

const hosting = { 'fastly-client-ip': '203.0.113.7', 'x-forwarded-for': '203.0.113.7, 10.0.0.1' }

describe('clientAddress', () => {
  it.each([
    ['behind Hosting', hosting, true, '203.0.113.7'],
    ['where anybody could have set that header', hosting, false, '10.0.0.1'],
    ['with a made-up first hop', { 'x-forwarded-for': '1.1.1.1, 203.0.113.7' }, true, '203.0.113.7'],
    ['without a proxy', {}, false, '127.0.0.1'],
    ['with an empty header', { 'x-forwarded-for': '' }, false, '127.0.0.1'],
    ['with a mapped IPv4 address', { 'x-forwarded-for': '::ffff:203.0.113.7' }, false, '203.0.113.7'],
  ])('%s', (_, headers, behindHosting, address) => {
    expect(clientAddress(headers, '127.0.0.1', behindHosting)).toBe(address)
  })
})
