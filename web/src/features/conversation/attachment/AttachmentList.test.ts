import type { Attachment } from '@emberdesk/domain/message'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { attachmentBlob } from '@/entities/attachment/index.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import AttachmentList from './AttachmentList.vue'

vi.mock('@/entities/attachment/index.ts', () => ({ attachmentBlob: vi.fn() }))

const file = (name: string, type: string): Attachment => ({
  name,
  type,
  size: 2_048,
  sha256: '',
  cid: null,
  path: 'p',
})
const files = [
  file('shade.png', 'image/png'),
  file('page.html', 'text/html'),
  file('invoice.pdf', 'application/pdf'),
  file('server.log', 'text/plain'),
]

let unmount = () => {}
const saved: string[] = []
async function open(attachments = files) {
  const mounted = mountInWorkspace(AttachmentList, {
    ticketId: 'ticket1',
    messageId: 'message1',
    attachments: attachments.map((attachment, index) => ({ attachment, index })),
  })
  unmount = mounted.unmount
  await flushPromises()
  return mounted.component
}
const dialog = () => document.querySelector('[role=dialog]')
const named = (root: ParentNode | null | undefined, name: string) =>
  [...(root?.querySelectorAll<HTMLElement>('button') ?? [])].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  )
async function press(name: string, root: ParentNode | null = document) {
  named(root, name)?.click()
  await vi.dynamicImportSettled()
  await flushPromises()
}
async function key(name: string) {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  await flushPromises()
}

beforeEach(() => {
  saved.length = 0
  vi.mocked(attachmentBlob)
    .mockReset()
    .mockResolvedValue(new Blob(['%PDF-1.7 or a line\n']))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => {
  unmount()
  vi.restoreAllMocks()
})

it('says of each what it is and how large', async () => {
  const list = await open()
  const text = list.text()
  for (const part of ['shade.png', 'PNG', 'HTML', 'PDF', '2 kB']) expect(text).toContain(part)
})

it('looks at pictures, PDFs and texts one after the other, fetching each once', async () => {
  await open()
  await press('Look at shade.png, 2 kB')
  expect(dialog()?.querySelector('img')?.getAttribute('alt')).toBe('shade.png')
  expect(dialog()?.textContent).toContain('1 of 3')
  await key('ArrowRight')
  const frame = dialog()?.querySelector('iframe')
  expect(frame?.getAttribute('src')).toMatch(/^blob:/)
  expect(frame?.getAttribute('title')).toBe('invoice.pdf')
  await key('ArrowRight')
  expect(dialog()?.querySelector('pre')?.textContent).toContain('or a line')
  await key('ArrowRight')
  expect(dialog()?.textContent).toContain('3 of 3')
  await press('Previous file', dialog())
  await press('Previous file', dialog())
  expect(dialog()?.querySelector('img')).not.toBeNull()
  expect(attachmentBlob).toHaveBeenCalledTimes(3)
})

it('gives a picture a type of ours and zooms it in steps', async () => {
  const made = vi.spyOn(URL, 'createObjectURL')
  vi.mocked(attachmentBlob).mockResolvedValue(new Blob(['<svg>'], { type: 'image/svg+xml' }))
  await open()
  await press('Look at shade.png, 2 kB')
  expect((made.mock.calls[0]?.[0] as Blob).type).toBe('image/png')
  const image = dialog()!.querySelector('img')!
  Object.defineProperties(image, { naturalWidth: { value: 1_000 }, clientWidth: { value: 500 } })
  image.dispatchEvent(new Event('load'))
  await flushPromises()
  await key('+')
  expect(image.style.width).toBe('1000px')
  await press('Zoom in', dialog())
  expect(image.style.width).toBe('2000px')
  await key('0')
  expect(image.style.width).toBe('')
})

it('frames nothing that only calls itself a PDF', async () => {
  vi.mocked(attachmentBlob).mockResolvedValue(new Blob(['<script>alert(1)</script>']))
  await open()
  await press('Look at invoice.pdf, 2 kB')
  expect(dialog()?.querySelector('iframe')).toBeNull()
  expect(dialog()?.textContent).toContain('not what it says it is')
})

it('only downloads HTML, and downloads anything', async () => {
  await open()
  await press('Download page.html, 2 kB')
  expect(dialog()).toBeNull()
  await press('Download shade.png')
  await press('Look at server.log, 2 kB')
  await press('Download', dialog())
  expect(saved).toEqual(['page.html', 'shade.png', 'server.log'])
})

it('closes again when the file cannot be had', async () => {
  vi.mocked(attachmentBlob).mockRejectedValue(new Error('The desk cannot be reached.'))
  await open()
  await press('Look at shade.png, 2 kB')
  expect(dialog()).toBeNull()
})
