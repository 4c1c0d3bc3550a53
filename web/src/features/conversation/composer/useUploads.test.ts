import type { Attachment } from '@emberdesk/domain/message'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import type { UploadOptions } from '@/entities/attachment/index.ts'
import { useUploads } from './useUploads.ts'

interface Call {
  name: string
  options: UploadOptions
  done: (attachment: Attachment) => void
  fail: (error: Error) => void
}

const calls: Call[] = []
vi.mock('@/entities/attachment/index.ts', () => ({
  uploadAttachment: (_ticketId: string, file: File, options: UploadOptions) =>
    new Promise<Attachment>((done, fail) => calls.push({ name: file.name, options, done, fail })),
}))

const stored = (name: string): Attachment => ({
  name,
  type: 'text/plain',
  size: 1,
  sha256: '',
  cid: null,
  path: 'p',
})
let scope: EffectScope

function open() {
  const attach = vi.fn()
  scope = effectScope()
  return { attach, ...scope.run(() => useUploads('ticket1', attach))! }
}

beforeEach(() => calls.splice(0))
afterEach(() => scope.stop())

it('shows how far each file is and attaches it once it is there', async () => {
  const { uploads, busy, add, attach } = open()
  add([new File(['a'], 'a.txt'), new File(['b'], 'b.txt')])
  calls[0]?.options.progress?.(0.5)
  expect(uploads.value.map(({ name, progress }) => [name, progress])).toEqual([
    ['a.txt', 0.5],
    ['b.txt', 0],
  ])
  calls[0]?.done(stored('a.txt'))
  await flushPromises()
  expect(attach).toHaveBeenCalledExactlyOnceWith(stored('a.txt'))
  expect(uploads.value.map(({ name }) => name)).toEqual(['b.txt'])
  expect(busy.value).toBe(true)
})

it('says why a file failed and tries again on request', async () => {
  const { uploads, busy, add, attach } = open()
  add([new File(['a'], 'a.txt')])
  calls[0]?.fail(new Error('This file is larger than 25 MB.'))
  await flushPromises()
  expect(uploads.value[0]?.error).toBe('This file is larger than 25 MB.')
  expect(busy.value).toBe(false)
  uploads.value[0]?.retry()
  calls[1]?.done(stored('a.txt'))
  await flushPromises()
  expect(attach).toHaveBeenCalledOnce()
})

it('does not attach a file that was cancelled meanwhile', async () => {
  const { uploads, add, attach } = open()
  add([new File(['a'], 'a.txt')])
  uploads.value[0]?.cancel()
  expect(calls[0]?.options.signal?.aborted).toBe(true)
  calls[0]?.done(stored('a.txt'))
  await flushPromises()
  expect(attach).not.toHaveBeenCalled()
})

it('stops what is on its way when the ticket is left', () => {
  const { add } = open()
  add([new File(['a'], 'a.txt')])
  scope.stop()
  expect(calls[0]?.options.signal?.aborted).toBe(true)
})
