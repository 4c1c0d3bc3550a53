import { expect, it } from 'vitest'
import { readText, SHOWN_BYTES } from './read-text.ts'

const blob = (...bytes: number[]) => new Blob([new Uint8Array(bytes)])

it('reads UTF-8, and drops its mark', async () => {
  expect(await readText(new Blob(['Größe']))).toEqual({ text: 'Größe', cut: false })
  expect((await readText(blob(0xef, 0xbb, 0xbf, 0x41))).text).toBe('A')
})

it('reads UTF-16 with a mark, and what old Windows programs write', async () => {
  expect((await readText(blob(0xff, 0xfe, 0x41, 0x00))).text).toBe('A')
  expect((await readText(blob(0x47, 0x72, 0xf6, 0xdf, 0x65))).text).toBe('Größe')
})

it('shows the beginning of a long text and no half letter', async () => {
  const { text, cut } = await readText(new Blob(['a'.repeat(SHOWN_BYTES - 1), 'ß and more']))
  expect(cut).toBe(true)
  expect(text).toBe('a'.repeat(SHOWN_BYTES - 1))
})
