import type { ScheduledReply } from '@emberdesk/domain/scheduled'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { setLiveSource } from '@/data/live.ts'
import { useSession } from '@/entities/session/index.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import { message, ticket } from '../testing/samples.ts'
import { useScheduledReplies } from './useScheduledReplies.ts'

vi.mock('@/lib/after-paint.ts', () => ({
  afterPaint(act: () => void) {
    act()
    return () => {}
  },
}))

const stored: ScheduledReply & { id: string; pending: boolean } = {
  ...{ id: 'later1', pending: false, ticketId: 'ticket1', departmentId: 'support', by: 'mara' },
  ...{ name: 'Mara', baseVersion: 1, text: 'Good morning', html: '', cc: [], attachments: [] },
  ...{ to: [{ name: '', address: 'iris@example.net' }], bcc: [{ name: '', address: 'boss@example.net' }] },
  ...{ status: 'answered', sendAt: new Date(Date.now() + 3_600_000), state: 'waiting', error: null },
  ...{ createdAt: new Date(0), updatedAt: new Date(0) },
}
const content = {
  ...{ mode: 'reply', text: 'Good morning', html: '', attachments: [], baseVersion: 1 },
  recipients: { to: stored.to, cc: [], bcc: stored.bcc },
}

function open(news: ReturnType<typeof message>[] = []) {
  setLiveSource({
    query(spec, next) {
      const rows = spec.name === 'scheduled' ? [stored] : []
      next(
        rows.map((row) => ({ type: 'added', row, oldIndex: -1, newIndex: 0 })),
        { fromCache: false, pendingWrites: false },
      )
      return () => {}
    },
    doc: () => () => {},
  })
  const composer = { restore: vi.fn() }
  const scheduling = {
    ...{ schedule: vi.fn(), putOff: vi.fn(async () => {}) },
    ...{ cancel: vi.fn(async () => {}), bringBack: vi.fn(async () => {}) },
  }
  const sendNow = vi.fn(async () => {})
  const source = {
    version: () => 1 + news.length,
    messages: () => [message({ baseVersion: 0 }), ...news],
    notes: () => [],
  }
  let replies!: ReturnType<typeof useScheduledReplies>
  const Host = defineComponent(() => {
    useSession().who = { uid: 'mara', name: 'Mara', email: 'mara@x.example', claims: null }
    replies = useScheduledReplies(() => ticket(), source, { composer, scheduling, sendNow } as never)
    return () => h('i')
  })
  mountInWorkspace(Host, {})
  return { replies, composer, scheduling, sendNow, item: replies.items.value[0]! }
}
const undoInToast = () =>
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === 'Undo')!

beforeEach(() => (document.body.innerHTML = ''))

describe('replies that go out later', () => {
  it('are sent now in place of themselves, to whom they were to go', async () => {
    const { replies, sendNow, item } = open()
    expect(item).toMatchObject({ collision: null, isMine: true, mayCancel: true })
    await replies.send(item.scheduled)
    expect(sendNow).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ text: 'Good morning', baseVersion: 1, to: stored.to, bcc: stored.bcc }),
      'later1',
    )
  })

  it('are sent on the version as it is, once their author has seen what was said', async () => {
    const { replies, sendNow, item } = open([message({ id: 'news', baseVersion: 1 })])
    expect(item.collision?.since.map(({ id }) => id)).toEqual(['news'])
    await replies.send(item.scheduled)
    expect(sendNow).toHaveBeenCalledWith(expect.objectContaining({ baseVersion: 2 }), 'later1')
  })

  it('are drafts again to be changed, and stopped like any draft', async () => {
    const { replies, composer, scheduling, item } = open()
    await replies.edit(item.scheduled)
    expect(scheduling.cancel).toHaveBeenCalledWith(item.scheduled)
    expect(composer.restore).toHaveBeenCalledExactlyOnceWith(content)
  })

  it('take what was said into themselves', async () => {
    const news = message({ id: 'news', newText: 'One more thing.', baseVersion: 1 })
    const { replies, composer, item } = open([news])
    await replies.edit(item.scheduled, 'quote')
    expect(composer.restore).toHaveBeenCalledWith(
      expect.objectContaining({ text: '> One more thing.\n\nGood morning', baseVersion: 2 }),
    )
  })

  it('stay as they are when the desk has just sent them', async () => {
    const { replies, composer, scheduling, item } = open()
    scheduling.cancel.mockRejectedValue(new Error('refused'))
    await replies.edit(item.scheduled)
    expect(composer.restore).not.toHaveBeenCalled()
    expect(document.body.textContent).toContain('sent or changed meanwhile')
  })

  it('are cancelled with a way back, to the composer when they can go out later no more', async () => {
    const { replies, composer, scheduling, item } = open()
    await replies.cancel(item.scheduled)
    await flushPromises()
    undoInToast().click()
    await flushPromises()
    expect(scheduling.bringBack).toHaveBeenCalledWith(item.scheduled)
    expect(composer.restore).not.toHaveBeenCalled()
    scheduling.bringBack.mockRejectedValue(new Error('refused'))
    undoInToast().click()
    await flushPromises()
    expect(composer.restore).toHaveBeenCalledExactlyOnceWith(content)
  })
})
