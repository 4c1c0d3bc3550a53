import { expect, it } from 'vitest'
import { fileSize } from './file-size.ts'

it.each([
  [0, '0 bytes'],
  [840, '840 bytes'],
  [1_000, '1 kB'],
  [1_250_000, '1.3 MB'],
  [250_400_000, '250 MB'],
  [5e12, '5,000 GB'],
])('%d bytes are %s', (bytes, shown) => {
  expect(fileSize(bytes, 'en')).toBe(shown)
})
