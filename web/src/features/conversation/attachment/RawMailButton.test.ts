import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { rawMail } from '@/entities/attachment/index.ts'
import { toast } from '@/ui/toast.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import RawMailButton from './RawMailButton.vue'

vi.mock('@/entities/attachment/index.ts', () => ({ rawMail: vi.fn() }))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))

let close = () => {}
const saved: string[] = []

async function click() {
  const { component, unmount } = mountInWorkspace(RawMailButton, {
    ticketId: 'ticket1',
    messageId: 'message1',
  })
  close = unmount
  await component.get('button').trigger('click')
  await flushPromises()
}

beforeEach(() => {
  vi.clearAllMocks()
  saved.splice(0)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => {
  close()
  vi.restoreAllMocks()
})

it('saves the mail as it came', async () => {
  vi.mocked(rawMail).mockResolvedValue(new Blob(['From: …']))
  await click()
  expect(rawMail).toHaveBeenCalledExactlyOnceWith('ticket1', 'message1')
  expect(saved).toEqual(['message1.eml'])
})

it('says why it could not', async () => {
  vi.mocked(rawMail).mockRejectedValue(new Error('There is no such mail.'))
  await click()
  expect(saved).toEqual([])
  expect(toast).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ tone: 'danger', detail: 'There is no such mail.' }),
  )
})
