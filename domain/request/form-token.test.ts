import { describe, expect, it } from 'vitest'
import { formTokenState, issueFormToken } from './form-token.ts'

const sign = (text: string) =>
  [...text]
    .map((char) => char.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
const same = (a: string, b: string) => a === b
const opened = new Date('2026-11-02T09:00:00Z')
const after = (ms: number) => new Date(opened.getTime() + ms)
const day = 24 * 60 * 60_000

describe('formTokenState', () => {
  const token = issueFormToken(opened, sign)

  it.each([
    [-5_000, 'tooYoung'],
    [0, 'tooYoung'],
    [2_999, 'tooYoung'],
    [3_000, 'good'],
    [day, 'good'],
    [day + 1, 'expired'],
  ] as const)('after %i ms is %s', (ms, state) => {
    expect(formTokenState(token, after(ms), sign, same)).toBe(state)
  })

  it.each([
    ['nothing', ''],
    ['no MAC', token.split('.')[0] ?? ''],
    ['a MAC cut short', token.slice(0, -1)],
    ['another time', `0${token}`],
    ['another key', issueFormToken(opened, (text) => sign(`other${text}`))],
    ['no number', `-1.${token.split('.')[1]}`],
  ])('with %s is forged', (_, forged) => {
    expect(formTokenState(forged, after(10_000), sign, same)).toBe('forged')
  })
})
