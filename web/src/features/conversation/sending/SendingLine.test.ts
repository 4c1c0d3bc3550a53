import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import SendingLine from './SendingLine.vue'
import { offerUndo, undoableOf } from './undoable.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const content = {
  ...{ mode: 'reply' as const, text: 'Hello', html: '', attachments: [], recipients: null, baseVersion: 1 },
}
const open = (messageId: string, sendAt: Date) => mountWithDesk(SendingLine, { props: { messageId, sendAt } })

it('counts down to when a reply leaves, and lets its author take it back until then', async () => {
  const sendAt = new Date(Date.now() + 5_000)
  const undo = vi.fn()
  offerUndo({ ticketId: 't', messageId: 'm1', sendAt, content, undo }, 5_000)
  const line = open('m1', sendAt)
  expect(line.text()).toContain('Sending in 5 s')
  await line.get('button').trigger('click')
  expect(undo).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(2_000)
  await nextTick()
  expect(line.text()).toContain('Sending in 3 s')
  vi.advanceTimersByTime(4_000)
  await nextTick()
  expect(line.text()).toBe('Sending …')
  expect(undoableOf('m1')).toBeNull()
  line.unmount()
})

it('only says so to colleagues', () => {
  const line = open('theirs', new Date(Date.now() + 5_000))
  expect(line.text()).toBe('Sending in 5 s')
})
