import { describe, expect, it } from 'vitest'
import { testTokenKey } from '../mail/test-token-key.ts'
import { formTokenState, issueFormToken } from './form-token.ts'

const key = testTokenKey('secret')
const opened = new Date('2026-11-02T09:00:00Z')
const after = (ms: number) => new Date(opened.getTime() + ms)
const day = 24 * 60 * 60_000

describe('formTokenState', () => {
  const token = issueFormToken(opened, key)

  it.each([
    [-5_000, 'tooYoung'],
    [0, 'tooYoung'],
    [2_999, 'tooYoung'],
    [3_000, 'good'],
    [day, 'good'],
    [day + 1, 'expired'],
  ] as const)('after %i ms is %s', (ms, state) => {
    expect(formTokenState(token, after(ms), key)).toBe(state)
  })

  it.each([
    ['nothing', ''],
    ['no MAC', token.split('.')[0] ?? ''],
    ['a MAC cut short', token.slice(0, -1)],
    ['another time', `0${token}`],
    ['another key', issueFormToken(opened, testTokenKey('other'))],
    ['no number', `-1.${token.split('.')[1]}`],
  ])('with %s is forged', (_, forged) => {
    expect(formTokenState(forged, after(10_000), key)).toBe('forged')
  })
})
