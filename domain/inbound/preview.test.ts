import { describe, expect, it } from 'vitest'
import { cutText } from '../mail/cut-text.ts'
import { previewOf } from './preview.ts'

describe('previewOf', () => {
  it.each([
    ['', ''],
    ['  one\n\n two\tthree ', 'one two three'],
    ['x'.repeat(140), 'x'.repeat(140)],
    ['x'.repeat(141), `${'x'.repeat(139)}…`],
  ])('%j is shown as %j', (text, preview) => {
    expect(previewOf(text)).toBe(preview)
  })

  it('never cuts a character in half', () => {
    expect(cutText('a😀', 2)).toBe('a')
    expect(previewOf('a' + '😀'.repeat(200)).isWellFormed()).toBe(true)
    expect(previewOf('😀'.repeat(200)).length).toBeLessThanOrEqual(140)
  })
})
