import { expect, it } from 'vitest'
import { dataUrl, isPicture } from './picture.ts'

it.each([
  ['image/png', true],
  ['image/webp', true],
  ['image/svg+xml', false],
  ['text/html', false],
  ['image/png; charset=x', false],
])('%s may be shown: %s', (type, shown) => {
  expect(isPicture(type)).toBe(shown)
})

it('makes a data URL of any bytes, under the type we say', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
  const url = await dataUrl(new Blob([bytes], { type: 'text/html' }), 'image/png')
  expect(url.startsWith('data:image/png;base64,')).toBe(true)
  expect(Uint8Array.from(atob(url.slice(22)), (char) => char.charCodeAt(0))).toEqual(bytes)
})
