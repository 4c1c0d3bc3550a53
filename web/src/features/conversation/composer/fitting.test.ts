import type { Attachment } from '@emberdesk/domain/message'
import { describe, expect, it } from 'vitest'
import { filesIn, misfitOf } from './fitting.ts'

const file = (cid: string | null): Attachment => ({
  ...{ name: 'lamp.png', type: 'image/png', size: 1, sha256: 'a', path: 'p' },
  cid,
})
const written = (text: string, html = '', attachments: Attachment[] = []) => ({
  ...{ mode: 'reply' as const, text, html, attachments },
})
const picture = (cid: string) => `<p>See <img src="cid:${cid}" alt="lamp.png" width="640"></p>`

describe('what is written', () => {
  it.each([
    ['fits', written('Hello'), null],
    ['fits up to the last character', written('x'.repeat(100_000), 'x'.repeat(200_000)), null],
    ['is too long', written('x'.repeat(100_001)), 'tooLong'],
    ['is too long with its formats', written('x', 'x'.repeat(200_001)), 'tooLong'],
    ['is too long for a note', { ...written('x'.repeat(50_001)), mode: 'note' as const }, 'tooLong'],
    [
      'is too long in a script of three bytes a letter',
      written('字'.repeat(90_000), '字'.repeat(190_000)),
      'tooLong',
    ],
    ['brings 20 files', written('x', '', Array(20).fill(file(null))), null],
    ['brings too many files', written('x', '', Array(21).fill(file(null))), 'tooManyFiles'],
    ['brings too much', written('x', '', [{ ...file(null), size: 21_000_000 }]), 'tooManyFiles'],
    ['leaves behind what its text does not show', written('x', '', Array(21).fill(file('gone'))), null],
    ['waits for its picture', written('See', picture('a')), 'picture'],
    ['waits for its other picture', written('See', picture('a') + picture('b'), [file('a')]), 'picture'],
    ['has its picture', written('See', picture('a'), [file('a')]), null],
    ['may tell of pictures', written('<img src="cid:a">', '<p>&lt;img src="cid:a"&gt;</p>'), null],
  ])('%s', (_, content, misfit) => expect(misfitOf(content)).toBe(misfit))
})

it('takes along the files beside it and the pictures in it, no others', () => {
  const files = [file(null), file('a'), file('gone')]
  expect(filesIn({ html: picture('a') }, files)).toEqual([file(null), file('a')])
})
