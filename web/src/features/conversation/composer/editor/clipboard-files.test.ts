import { expect, it } from 'vitest'
import { clipboardFiles, splitFiles } from './clipboard-files.ts'

const picture = new File(['x'], 'a.png', { type: 'image/png' })
const drawing = new File(['x'], 'a.svg', { type: 'image/svg+xml' })
const names = (files: readonly File[]) => files.map(({ name }) => name)
const clipboard = (files: File[], html = '') => ({ files, getData: () => html }) as unknown as DataTransfer

it.each([
  ['a screenshot', clipboard([picture]), ['a.png']],
  [
    'a picture copied from a page',
    clipboard([picture], '<meta charset="utf-8"><img src="https://a.example/x">'),
    ['a.png'],
  ],
  ['cells with a picture of them beside', clipboard([picture], '<table><tr><td>1</td></tr></table>'), []],
  ['a text with a picture in it', clipboard([picture], '<p>Dear <img src="x"> Noor</p>'), []],
  ['text', clipboard([], '<p>Dear Noor</p>'), []],
  ['nothing', null, []],
])('%s', (_, data, meant) => expect(names(clipboardFiles(data))).toEqual(meant))

it('puts into the text only what can hold no script', () => {
  const { pictures, others } = splitFiles([picture, drawing])
  expect([names(pictures), names(others)]).toEqual([['a.png'], ['a.svg']])
})
