import { expect, it } from 'vitest'
import { fileSize } from './file-size.ts'

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1_023, '1,023 bytes'],
  [1_024, '1 kB'],
  [1_434, '1.4 kB'],
  [999 * 1024, '999 kB'],
  [1_023 * 1024, '1 MB'],
  [20 * 1024 * 1024, '20 MB'],
  [250 * 1024 * 1024, '250 MB'],
  [1_023 * 1024 * 1024, '1 GB'],
  [5_000 * 1024 ** 3, '5,000 GB'],
])('%i is %s', (bytes, text) => expect(fileSize(bytes, 'en')).toBe(text))
