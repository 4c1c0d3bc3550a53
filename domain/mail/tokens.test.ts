import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  baseAddress,
  makeOwnMessageId,
  makeReplyAddress,
  readOwnMessageId,
  readReplyAddress,
  shortIdFromHash,
  type OwnMessageId,
} from './index.ts'
import { testTokenKey } from './test-token-key.ts'

const key = testTokenKey('one')
const other = testTokenKey('two')
const ticketId = 'abcdefghij0123456789'
const messageId = 'zyxwvutsrq9876543210'
const address = makeReplyAddress(key, 'support@tallowpine.example', ticketId)
const own: OwnMessageId = { ticketId, messageId, kind: 'r' }

/** Every text that differs from the given one in one character. */
const changed = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.constantFrom(...'abcdef0123456789+.@<>'))
    .map(([at, char]) => text.slice(0, at) + char + text.slice(at + 1))
    .filter((variant) => variant !== text)

describe('reply address', () => {
  it('keeps the local part and proves its ticket', () => {
    expect(address).toMatch(/^support\+abcdefghij0123456789\.[0-9a-f]{16}@tallowpine\.example$/)
    expect(readReplyAddress(key, address)).toBe(ticketId)
  })

  it('survives a relay that folds case', () => {
    expect(readReplyAddress(key, ` ${address.toUpperCase()} `)).toBe(ticketId)
  })

  it.each([
    ['another key', makeReplyAddress(other, 'support@tallowpine.example', ticketId)],
    ['no mac', `support+${ticketId}@tallowpine.example`],
    ['a bare id as mac', `support+${ticketId}.${'0'.repeat(16)}@tallowpine.example`],
    ['the plain address', 'support@tallowpine.example'],
    ['nothing', ''],
    ['a megabyte', `support+${'a'.repeat(1_000_000)}@x`],
  ])('refuses %s', (_, forged) => {
    expect(readReplyAddress(key, forged)).toBeNull()
  })

  it('refuses every change of ticket or mac', () => {
    const token = address.slice('support+'.length, address.indexOf('@'))
    fc.assert(
      fc.property(changed(token), (variant) => {
        expect(readReplyAddress(key, `support+${variant}@tallowpine.example`)).not.toBe(ticketId)
      }),
    )
  })

  it.each([
    [address, 'support@tallowpine.example'],
    ['Support@Desk.Example', 'support@desk.example'],
    ['+x@desk.example', '+x@desk.example'],
    ['no at sign', 'no at sign'],
    ['', ''],
  ])('without its plus part: %j', (full, base) => {
    expect(baseAddress(full)).toBe(base)
  })
})

describe('own Message-ID', () => {
  const id = makeOwnMessageId(key, 'Desk.example', own)

  it('is lower case and says what it is about', () => {
    expect(id).toMatch(/^<t\.[a-z0-9]{20}\.[a-z0-9]{20}\.r\.[0-9a-f]{16}@desk\.example>$/)
    expect(readOwnMessageId(key, id.toUpperCase())).toEqual(own)
  })

  it.each(['r', 'a', 'n0123abcd'] as const)('keeps kind %s', (kind) => {
    expect(readOwnMessageId(key, makeOwnMessageId(key, 'd', { ...own, kind }))).toEqual({ ...own, kind })
  })

  it('refuses every change of what the mac covers, and another key', () => {
    const at = id.indexOf('@')
    fc.assert(
      fc.property(changed(id.slice(1, at)), (variant) => {
        expect(readOwnMessageId(key, `<${variant}${id.slice(at)}`)).toBeNull()
      }),
    )
    expect(readOwnMessageId(other, id)).toBeNull()
  })

  it('does not take the mac of a reply address', () => {
    const mac = address.slice(address.indexOf('.') + 1, address.indexOf('@'))
    expect(readOwnMessageId(key, `<t.${ticketId}.${messageId}.r.${mac}@d>`)).toBeNull()
  })
})

describe('shortIdFromHash', () => {
  it('gives the same 20 characters for the same hash', () => {
    const id = shortIdFromHash(key.hmacHex('x'))
    expect(id).toMatch(/^[a-z0-9]{20}$/)
    expect(shortIdFromHash(key.hmacHex('x'))).toBe(id)
    expect(shortIdFromHash(key.hmacHex('y'))).not.toBe(id)
  })
})
