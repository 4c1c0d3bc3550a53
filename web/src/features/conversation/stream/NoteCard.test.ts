import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { attachmentBlob } from '@/entities/attachment/index.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import { note } from '../testing/samples.ts'
import NoteCard from './NoteCard.vue'
import type { StreamNote } from './stream.ts'

vi.mock('@/entities/attachment/index.ts', () => ({ attachmentBlob: vi.fn(async () => new Blob(['x'])) }))

let close = () => {}
beforeEach(() => {
  noLiveData()
  vi.mocked(attachmentBlob).mockClear()
})
afterEach(() => close())

async function open(part: Partial<StreamNote>) {
  const { component, unmount } = mountInWorkspace(NoteCard, {
    ticketId: 'ticket1',
    note: note(part),
    author: 'Ana',
  })
  close = unmount
  await flushPromises()
  return component
}

const file = (name: string, cid: string | null) => ({
  ...{ name, type: 'image/png', size: 1, sha256: 'a', path: 'attachments/ticket1/uploads/ana/a' },
  cid,
})
const html = '<p>Ask <span data-mention="ben">@Ben</span> <img src="cid:a@x" alt="Crack"></p>'

it('shows whom it calls, its formats and its pictures, and other files beside them', async () => {
  const card = await open({
    text: 'Ask @Ben',
    html,
    attachments: [file('plan.png', null), file('crack.png', 'a@x')],
  })
  expect(card.get('[data-mention="ben"]').text()).toBe('@Ben')
  expect(attachmentBlob).toHaveBeenCalledExactlyOnceWith('ticket1', 'note1', 1, expect.anything())
  await vi.waitFor(() => expect(card.get('.rich img').attributes('src')).toMatch(/^data:image\/png;/))
  expect(card.text()).toContain('plan.png')
  expect(card.text()).not.toContain('crack.png')
})

it('asks for no file before it is stored', async () => {
  await open({ text: 'Ask @Ben', html, attachments: [file('crack.png', 'a@x')], pending: true })
  expect(attachmentBlob).not.toHaveBeenCalled()
})

it('is plain where it was written so', async () => {
  const card = await open({ text: '<b>1 < 2</b>' })
  expect(card.text()).toContain('<b>1 < 2</b>')
})
