import { expect, it } from 'vitest'
import { formatSize } from './format-size.ts'

it.each([
  [1, '1 byte'],
  [1_023, '1,023 bytes'],
  [1_434, '1.4 kB'],
  [999 * 1024, '999 kB'],
  [1_023 * 1024, '1 MB'],
  [20 * 1024 * 1024, '20 MB'],
])('%i is %s', (bytes, text) => expect(formatSize(bytes, 'en')).toBe(text))
