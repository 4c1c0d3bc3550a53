import { expect, it } from 'vitest'
import { addFiles } from './add-files.ts'

const file = (name: string, size: number) => new File(['x'.repeat(size)], name, { lastModified: 1 })
const limits = { files: 3, bytes: 10 }
const names = (files: readonly File[]) => files.map(({ name }) => name)

it('adds to what is there', () => {
  const { files, fault } = addFiles([file('a', 1)], [file('b', 2)], limits)
  expect(names(files)).toEqual(['a', 'b'])
  expect(fault).toBeNull()
})

it('takes the same file once', () => {
  expect(names(addFiles([file('a', 1)], [file('a', 1)], limits).files)).toEqual(['a'])
})

it('keeps what fits and says what does not', () => {
  const { files, fault, left } = addFiles([file('a', 4)], [file('big', 7), file('b', 6)], limits)
  expect(names(files)).toEqual(['a', 'b'])
  expect([fault, left]).toEqual(['tooLarge', ['big']])
})

it('stops at the number of files', () => {
  const chosen = ['a', 'b', 'c', 'd'].map((name) => file(name, 1))
  expect(addFiles([], chosen, limits)).toMatchObject({ fault: 'tooMany', left: ['d'] })
})

it('leaves out what has no bytes', () => {
  expect(addFiles([], [file('folder', 0)], limits)).toMatchObject({ files: [], fault: 'empty' })
})
