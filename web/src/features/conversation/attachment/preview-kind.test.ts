import { expect, it } from 'vitest'
import { previewKind } from './preview-kind.ts'

it.each<[string, string, ReturnType<typeof previewKind>]>([
  ['image/png', 'shade.png', 'picture'],
  ['image/webp', 'shade.webp', 'picture'],
  ['application/pdf', 'invoice.pdf', 'pdf'],
  ['text/plain', 'notes.txt', 'text'],
  ['text/csv', 'orders.csv', 'text'],
  ['application/json', 'trace.json', 'text'],
  ['application/octet-stream', 'server.LOG', 'text'],
  ['application/octet-stream', 'setup.exe', null],
  ['image/svg+xml', 'logo.svg', null],
  ['text/html', 'page.html', null],
  ['text/html', 'page.txt', null],
  ['application/xhtml+xml', 'page.txt', null],
  ['image/tiff', 'scan.tiff', null],
  ['application/zip', 'a.zip', null],
])('%s named %s: %s', (type, name, kind) => {
  expect(previewKind({ type, name, size: 10 })).toBe(kind)
})

it('leaves what is too large to be downloaded', () => {
  expect(previewKind({ type: 'image/png', name: 'a.png', size: 31 * 1024 * 1024 })).toBeNull()
})
