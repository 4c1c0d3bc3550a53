import { expect, it } from 'vitest'
import { formatSize } from './format-size.ts'

it.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_400, '1.4 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [20_971_520, '21 MB'],
])('%i is %s', (bytes, text) => expect(formatSize(bytes, 'en')).toBe(text))
