import { describe, expect, it } from 'vitest'
import { safeNext } from './router.ts'

describe('safeNext', () => {
  it.each(['/q/open', '/t/abc?x=1', '/'])('goes on to %s', (next) => expect(safeNext(next)).toBe(next))

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    ['/q'],
  ])('does not go to %j', (next) => expect(safeNext(next)).toBe('/'))
})
