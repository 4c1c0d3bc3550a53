import { describe, expect, it } from 'vitest'
import { RE2JS } from './native-regex.ts'

describe('RE2JS of the web build', () => {
  it('finds anywhere with test, and takes the whole text with matches', () => {
    expect(RE2JS.compile('b+').test('abbc')).toBe(true)
    expect(RE2JS.compile('b+').matches('abbc')).toBe(false)
    expect(RE2JS.compile('a|abbc').matches('abbc')).toBe(true)
  })

  it('refuses what is no expression', () => {
    expect(() => RE2JS.compile('(')).toThrow(SyntaxError)
  })
})
