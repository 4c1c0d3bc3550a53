import { sampleMailFacts } from '@emberdesk/domain/testing'
import { call } from '@/data/callable.ts'
import { ticketPath } from '@emberdesk/domain/paths'
import type { QuerySpec } from '@emberdesk/domain/query'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLiveSource } from '@/data/live.ts'
import type { Live, LiveSource } from '@/data/live-source.ts'
import { write, WriteError, type Write } from '@/data/write.ts'
import { useCommands, useShortcuts } from '@/entities/command/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { defineComponent, h } from 'vue'
import { mountInWorkspace } from './testing/mount-in-workspace.ts'
import { message, note, ticket } from './testing/samples.ts'
import TicketPane from './TicketPane.vue'

/** It stays away: the plain field is tried here, the rich one in tests of its own. */
vi.mock('./composer/editor/RichField.vue', () => new Promise(() => {}))
vi.mock('@/data/write.ts', async () => ({
  WriteError: class extends Error {
    refused = true
  },
  SERVER_TIME: Symbol('now'),
  waitingWrites: { value: 0 },
  write: vi.fn(async () => {}),
  writeAside: vi.fn(async () => {}),
  fetchDoc: vi.fn(async () => null),
  known: vi.fn(async () => null),
}))

vi.mock('@/data/callable.ts', () => ({ call: vi.fn(async () => ({})) }))

const rows: Record<string, object[]> = {}
const docs: Record<string, object | null> = {}
const live = (row: object) => ({ pending: false, ...row }) as Live<object>
const source: LiveSource = {
  query({ path }: QuerySpec, next) {
    const changes = (rows[path] ?? []).map((row, index) => ({
      type: 'added' as const,
      row: live(row),
      oldIndex: -1,
      newIndex: index,
    }))
    next(changes, { fromCache: false, pendingWrites: false })
    return () => {}
  },
  doc(path, next, fail) {
    const found = docs[path]
    if (found) next(live(found), { fromCache: false, pendingWrites: false })
    else fail({ code: 'permission-denied', message: '' })
    return () => {}
  },
}

const goNext = vi.fn()

/** The keys of the whole app around the pane. */
const Host = defineComponent({
  props: { ticketId: { type: String, required: true }, onClose: { type: Function, required: true } },
  setup(props) {
    const claims = { role: 'agent' as const, departments: ['support'] }
    useSession().who = { uid: 'mara', name: 'Mara', email: 'mara@tallowpine.example', claims }
    useShortcuts(() => true)
    useCommands([{ id: 'queue.next', title: 'Next', group: 'List', keys: [], run: goNext }])
    return () => h(TicketPane, { ticketId: props.ticketId, onClose: () => props.onClose() })
  },
})

const onClose = vi.fn()
let close = () => {}

async function open(ticketId = 'ticket1') {
  const { component, unmount } = mountInWorkspace(Host, { ticketId, onClose })
  close = unmount
  await flushPromises()
  return component
}

function press(key: string, modifiers: KeyboardEventInit = {}) {
  const target = document.activeElement ?? document.body
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...modifiers }),
  )
  return flushPromises()
}
const written = () => vi.mocked(write).mock.calls.map((writes) => writes.map(({ path }: Write) => path))

beforeEach(() => {
  localStorage.clear()
  vi.clearAllMocks()
  docs[ticketPath('ticket1')] = ticket()
  rows['tickets/ticket1/messages'] = [message({ baseVersion: 0 })]
  rows['tickets/ticket1/notes'] = [note()]
  rows['departments'] = [{ id: 'support', name: 'Support', address: 'support@tallowpine.example', order: 1 }]
  setLiveSource(source)
})
afterEach(() => close())

describe('TicketPane', () => {
  it('shows the ticket with its number, its messages and its notes', async () => {
    const pane = await open()
    expect(pane.get('h1').text()).toBe('Lamp arrived broken')
    expect(pane.text()).toContain('26-000421-7')
    expect(pane.text()).toContain('The shade has a crack.')
    expect(pane.get('article[aria-label^="Internal note"]').text()).toContain('Spare shade is in store.')
  })

  it('says so when the ticket is not mine to see', async () => {
    const pane = await open('ticket2')
    expect(pane.text()).toContain('This ticket is not here')
  })

  it('answers by keys alone: r, text, Ctrl+Enter', async () => {
    const pane = await open()
    await press('r')
    const field = pane.get('textarea')
    expect(document.activeElement).toBe(field.element)
    await field.setValue('A new shade is on its way.')
    await press('Enter', { ctrlKey: true })
    const [messageWrite, ticketWrite] =
      vi.mocked(write).mock.calls.find((writes) => writes.length === 2) ?? []
    expect(messageWrite).toMatchObject({
      kind: 'set',
      data: { text: 'A new shade is on its way.', baseVersion: 1, state: 'queued' },
    })
    expect(ticketWrite).toMatchObject({ data: { version: 2, status: 'answered', category: 'waiting' } })
    expect(field.element.value).toBe('')
  })

  it('answers and resolves with Ctrl+Shift+Enter', async () => {
    const pane = await open()
    await press('r')
    await pane.get('textarea').setValue('Done.')
    await press('Enter', { ctrlKey: true, shiftKey: true })
    const [, ticketWrite] = vi.mocked(write).mock.calls.find((writes) => writes.length === 2) ?? []
    expect(ticketWrite).toMatchObject({ data: { status: 'resolved', category: 'solved' } })
  })

  it('writes a note with n, and nothing goes to the customer', async () => {
    const pane = await open()
    await press('n')
    await pane.get('textarea').setValue('He is a VIP.')
    await press('Enter', { ctrlKey: true })
    const paths = written().flat()
    expect(paths.some((path) => path.startsWith('tickets/ticket1/notes/'))).toBe(true)
    expect(paths.some((path) => path.startsWith('tickets/ticket1/messages/'))).toBe(false)
  })

  it('keeps the text when the rules refuse it', async () => {
    const pane = await open()
    vi.mocked(write).mockImplementation(async (...writes) => {
      if (writes.length === 2) throw new WriteError(null)
    })
    await press('r')
    await pane.get('textarea').setValue('My answer')
    await press('Enter', { ctrlKey: true })
    expect(pane.get('textarea').element.value).toBe('My answer')
    expect(pane.get('form [role=alert]').text()).toContain('Your text is kept')
    expect(localStorage.length).toBeGreaterThan(0)
  })

  it('leaves the field with Escape, and the ticket with the next', async () => {
    const pane = await open()
    await press('r')
    await press('Escape')
    expect(document.activeElement).toBe(pane.get('[role=region]').element)
    expect(onClose).not.toHaveBeenCalled()
    await press('Escape')
    expect(onClose).toHaveBeenCalledOnce()
  })

  it.each([
    ['s', 'Status'],
    ['p', 'Priority'],
    ['a', 'Assignee'],
    ['l', 'Tags'],
  ])('%s opens %s', async (key, label) => {
    await open()
    await press(key)
    expect(
      document.querySelector(`[role=menu][aria-label="${label}"], [role=dialog][aria-label="${label}"]`),
    ).not.toBeNull()
  })

  describe('with a thank-you that was filed quietly', () => {
    const thanks = () =>
      message({
        id: 'thanks',
        baseVersion: 1,
        mail: sampleMailFacts({ nature: 'thanks', natureWhy: 'Thanks.' }),
      })

    beforeEach(() => {
      docs[ticketPath('ticket1')] = ticket({ status: 'resolved', category: 'solved', bucket: 'done' })
      rows['tickets/ticket1/messages'] = [message({ at: new Date('2026-11-21') }), thanks()]
    })

    it('says with o that it wants an answer, and shows it at once', async () => {
      const pane = await open()
      expect(pane.get('[data-quiet]').text()).toContain('Filed without reopening')
      await press('o')
      expect(call).toHaveBeenCalledExactlyOnceWith('answerWanted', {
        ticketId: 'ticket1',
        messageId: 'thanks',
      })
      expect(pane.find('[data-quiet]').exists()).toBe(false)
      await press('o')
      expect(call).toHaveBeenCalledOnce()
    })

    it('brings the line back when the desk refuses', async () => {
      vi.mocked(call).mockRejectedValueOnce(new Error('This message is no longer there.'))
      const pane = await open()
      await press('o')
      expect(pane.find('[data-quiet]').exists()).toBe(true)
    })

    it('has nothing to override once the customer has written again', async () => {
      rows['tickets/ticket1/messages']?.push(
        message({ id: 'm3', baseVersion: 2, at: new Date('2026-11-23') }),
      )
      await open()
      await press('o')
      expect(call).not.toHaveBeenCalled()
    })
  })

  it('cannot be answered once it is merged', async () => {
    docs[ticketPath('ticket1')] = ticket({ mergedInto: 'ticket2' })
    const pane = await open()
    expect(pane.find('textarea').exists()).toBe(false)
    expect(pane.get('[role=group][aria-label=Properties]').attributes('inert')).toBeDefined()
    expect(pane.get('[data-merged]').text()).toContain('the conversation goes on there')
  })

  it('resolves with e and goes to the next; what is resolved already stays so', async () => {
    await open()
    await press('e')
    const change = vi
      .mocked(write)
      .mock.calls.flat()
      .find(({ path }) => path === 'tickets/ticket1')
    expect(change).toMatchObject({ data: { status: 'resolved', category: 'solved' } })
    expect(goNext).toHaveBeenCalledOnce()
    close()
    docs[ticketPath('ticket1')] = ticket({ status: 'resolved', category: 'solved', bucket: 'done' })
    setLiveSource(source)
    await open()
    await press('e')
    expect(goNext).toHaveBeenCalledOnce()
  })

  it('leaves with u', async () => {
    await open()
    await press('u')
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('goes from message to message with Shift+N and Shift+P', async () => {
    const pane = await open()
    await press('P', { shiftKey: true })
    const [first, last] = pane.findAll('[data-card]')
    expect(document.activeElement).toBe(last?.element)
    await press('P', { shiftKey: true })
    expect(document.activeElement).toBe(first?.element)
    await press('N', { shiftKey: true })
    expect(document.activeElement).toBe(last?.element)
  })

  it('assigns to me with i', async () => {
    await open()
    await press('i')
    const change = vi
      .mocked(write)
      .mock.calls.flat()
      .find(({ path }) => path === 'tickets/ticket1')
    expect(change).toMatchObject({ kind: 'update', data: { assigneeId: 'mara', updatedBy: 'mara' } })
  })
})
