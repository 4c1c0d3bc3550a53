import { ticketPath } from '@emberdesk/domain/paths'
import type { QuerySpec } from '@emberdesk/domain/query'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { setLiveSource } from '@/data/live.ts'
import { write, writeAside } from '@/data/write.ts'
import { useCommands, useShortcuts } from '@/entities/command/index.ts'
import { usePreferences, type AfterSend } from '@/entities/preferences/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import { message, ticket } from '../testing/samples.ts'
import TicketPane from '../TicketPane.vue'

vi.mock('@/data/write.ts', () => ({
  WriteError: class extends Error {},
  SERVER_TIME: Symbol('now'),
  waitingWrites: { value: 0 },
  write: vi.fn(async () => {}),
  writeAside: vi.fn(async () => {}),
  fetchDoc: vi.fn(async () => null),
  known: vi.fn(async () => null),
}))
vi.mock('@/data/callable.ts', () => ({ call: vi.fn(async () => ({ baseVersion: 3 })) }))
vi.mock('@/data/leave.ts', () => ({ readyToLeave: async () => {}, removeOnLeave() {}, setNullOnLeave() {} }))

const goNext = vi.fn()
/** What is done when the messages are there; null when they are at once. */
let late: (() => void)[] | null = null
const onClose = vi.fn()
let close = () => {}

async function open(afterSend: AfterSend = 'stay') {
  setLiveSource({
    query({ path }: QuerySpec, next) {
      const rows = path === 'tickets/ticket1/messages' ? [message({ baseVersion: 0 })] : []
      const tell = () =>
        next(
          rows.map((row) => ({ type: 'added', row: { pending: false, ...row }, oldIndex: -1, newIndex: 0 })),
          { fromCache: false, pendingWrites: false },
        )
      if (late && rows.length) late.push(tell)
      else tell()
      return () => {}
    },
    doc(path, next, fail) {
      const state = { fromCache: false, pendingWrites: false }
      if (path === ticketPath('ticket1')) next({ ...ticket(), pending: false }, state)
      else if (path.startsWith('drafts/')) next(null, state)
      else fail({ code: 'permission-denied', message: '' })
      return () => {}
    },
  })
  const Host = defineComponent(() => {
    const claims = { role: 'agent' as const, departments: ['support'] }
    useSession().who = { uid: 'mara', name: 'Mara', email: 'mara@tallowpine.example', claims }
    usePreferences().afterSend = afterSend
    useShortcuts(() => true)
    useCommands([{ id: 'queue.next', title: 'Next', group: 'List', keys: [], run: goNext }])
    return () => h(TicketPane, { ticketId: 'ticket1', onClose })
  })
  const { component, unmount } = mountInWorkspace(Host, {})
  close = unmount
  await flushPromises()
  await component.get('textarea').setValue('Done.')
  return component
}

function press(key: string, modifiers: KeyboardEventInit) {
  const target = document.querySelector('textarea')!
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...modifiers }),
  )
  return flushPromises()
}
const reply = () => vi.mocked(write).mock.calls.find((writes) => writes.length === 2)
const asides = () => vi.mocked(writeAside).mock.calls.flat()
const locks = () => asides().filter((one) => one.kind === 'update' && 'lock' in one.data)

beforeEach(() => {
  localStorage.clear()
  vi.clearAllMocks()
  late = null
})
afterEach(() => close())

describe('sending by keys', () => {
  it('goes to the next with Ctrl+Alt+Enter, while the list still knows what that is', async () => {
    await open()
    vi.mocked(write).mockImplementation(async () => expect(goNext).not.toHaveBeenCalled())
    await press('Enter', { ctrlKey: true, altKey: true })
    expect(reply()).toBeDefined()
    expect(goNext).toHaveBeenCalledOnce()
    expect(onClose).not.toHaveBeenCalled()
  })

  it.each([
    ['stay', 0, 0],
    ['next', 1, 0],
    ['list', 0, 1],
  ] as const)('goes where its author prefers: %s', async (preference, next, closed) => {
    await open(preference)
    await press('Enter', { ctrlKey: true })
    expect(reply()).toBeDefined()
    expect(goNext).toHaveBeenCalledTimes(next)
    expect(onClose).toHaveBeenCalledTimes(closed)
  })

  it('stays where something speaks against sending', async () => {
    const pane = await open('next')
    await pane.get('textarea').setValue('')
    await press('Enter', { ctrlKey: true, altKey: true })
    expect(reply()).toBeUndefined()
    expect(goNext).not.toHaveBeenCalled()
  })

  it('sends and goes on as soon as the conversation is there, when the keys were faster', async () => {
    late = []
    const pane = await open()
    await press('Enter', { ctrlKey: true, altKey: true })
    await press('Enter', { ctrlKey: true, altKey: true })
    expect(reply()).toBeUndefined()
    expect(goNext).not.toHaveBeenCalled()
    expect(pane.get('[role=alert]').text()).toContain('as soon as it is there')
    late.forEach((tell) => tell())
    await flushPromises()
    expect(reply()).toBeDefined()
    expect(goNext).toHaveBeenCalledOnce()
    expect(pane.find('[role=alert]').exists()).toBe(false)
  })

  it('can be taken back for as long as its author prefers', async () => {
    await open()
    await press('Enter', { ctrlKey: true })
    const [stored] = reply()!
    const { sendAt } = (stored as { data: { sendAt: Date } }).data
    expect(sendAt.getTime() - Date.now()).toBeGreaterThan(3_000)
    expect(sendAt.getTime() - Date.now()).toBeLessThanOrEqual(5_000)
  })
})

describe('the lock', () => {
  it('is taken with the first key of a reply, in a write of its own that touches nothing else', async () => {
    await open()
    expect(locks()).toEqual([
      {
        ...{ kind: 'update', path: 'tickets/ticket1' },
        data: { lock: { by: 'mara', name: 'Mara', expiresAt: expect.any(Date) } },
      },
    ])
  })

  it('is not given back once more by whoever leaves after sending: it went with the answer', async () => {
    await open()
    await press('Enter', { ctrlKey: true })
    close()
    await flushPromises()
    expect(locks()).toHaveLength(1)
  })

  it('is given back by whoever leaves without sending', async () => {
    await open()
    close()
    await flushPromises()
    expect(locks()[1]).toMatchObject({ data: { lock: null } })
  })

  it('is given back when the text becomes a note, and when nothing is left of it', async () => {
    const pane = await open()
    await pane.get('textarea').setValue('')
    await flushPromises()
    expect(locks().map((one) => (one as { data: { lock: unknown } }).data.lock)).toEqual([
      expect.any(Object),
      null,
    ])
  })
})
