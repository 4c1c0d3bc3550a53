import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useRouter } from 'vue-router'
import { call } from '@/data/callable.ts'
import { writeAside } from '@/data/write.ts'
import { useSession } from '@/entities/session/index.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import { ticket } from '../testing/samples.ts'
import { registerComposer } from './open-composers.ts'
import { newestUndoable } from './undoable.ts'
import { useUndoSend } from './useUndoSend.ts'

vi.mock('@/lib/after-paint.ts', () => ({
  afterPaint(act: () => void) {
    act()
    return () => {}
  },
}))

vi.mock('@/data/callable.ts', () => ({ call: vi.fn() }))
vi.mock('@/data/write.ts', () => ({
  SERVER_TIME: 'now',
  write: vi.fn(async () => {}),
  writeAside: vi.fn(async () => {}),
  fetchDoc: vi.fn(async () => null),
}))

const content = {
  ...{ mode: 'reply' as const, text: 'Hello', html: '', attachments: [], baseVersion: 1 },
  recipients: { to: [], cc: [], bcc: [{ name: '', address: 'boss@example.net' }] },
}
let offer: ReturnType<typeof useUndoSend>
let push: ReturnType<typeof vi.fn>
let close = () => {}

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000)
const send = (messageId: string, seconds = 10) =>
  offer({ ticket: ticket(), messageId, content }, inSeconds(seconds))
const buttonNamed = (text: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === text)

beforeEach(() => {
  noLiveData()
  localStorage.clear()
  vi.mocked(call).mockReset().mockResolvedValue({ baseVersion: 3 })
  const Host = defineComponent(() => {
    useSession().who = { uid: 'mara', name: 'Mara', email: 'mara@x.example', claims: null }
    offer = useUndoSend()
    push = vi.spyOn(useRouter(), 'push').mockResolvedValue(undefined) as never
    return () => h('i')
  })
  close = mountInWorkspace(Host, {}).unmount
})
afterEach(() => {
  vi.useRealTimers()
  close()
})

describe('taking a reply back', () => {
  it('is offered with its seconds, and brings text, files and recipients back on the version that was read', async () => {
    const restore = vi.fn()
    const focus = vi.fn()
    const gone = registerComposer('ticket1', { restore, focus })
    send('m1')
    await flushPromises()
    expect(document.querySelector('[data-countdown]')?.textContent).toBe('10')
    buttonNamed('Undo')!.click()
    await flushPromises()
    expect(call).toHaveBeenCalledExactlyOnceWith('undoReply', { ticketId: 'ticket1', messageId: 'm1' })
    expect(restore).toHaveBeenCalledExactlyOnceWith({ ...content, baseVersion: 3 })
    expect(focus).toHaveBeenCalledOnce()
    expect(newestUndoable.value).toBeNull()
    gone()
  })

  it('leads back to a ticket that its author has left, where the text is a draft', async () => {
    send('m2')
    newestUndoable.value!.undo()
    await flushPromises()
    expect(localStorage.getItem('emberdesk.draft.mara.ticket1')).toContain('"baseVersion":3')
    const paths = vi
      .mocked(writeAside)
      .mock.calls.flat()
      .map(({ path }) => path)
    expect(paths).toEqual(['drafts/mara_ticket1', 'draftMarks/mara_ticket1'])
    expect(push).toHaveBeenCalledWith(
      expect.objectContaining({ params: expect.objectContaining({ ticketId: 'ticket1' }) }),
    )
  })

  it('says why when the reply has left', async () => {
    vi.mocked(call).mockRejectedValue(new Error('This reply has left already.'))
    const restore = vi.fn()
    const gone = registerComposer('ticket1', { restore, focus: () => {} })
    send('m3')
    newestUndoable.value!.undo()
    await flushPromises()
    expect(document.body.textContent).toContain('This reply has left already.')
    expect(restore).not.toHaveBeenCalled()
    gone()
  })

  it('takes the one back that was sent last, and is over with its time', () => {
    vi.useFakeTimers()
    send('m4', 10)
    send('m5', 5)
    expect(newestUndoable.value?.messageId).toBe('m5')
    vi.advanceTimersByTime(5_000)
    expect(newestUndoable.value?.messageId).toBe('m4')
    vi.advanceTimersByTime(5_000)
    expect(newestUndoable.value).toBeNull()
  })

  it('is not offered for what left at once, or waited offline past its time', () => {
    offer({ ticket: ticket(), messageId: 'm6', content }, null)
    send('m7', -60)
    expect(newestUndoable.value).toBeNull()
  })
})
