import type { OutboxEntryWithId } from '@emberdesk/domain/outbox'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { retryDelivery, useFailedDeliveries } from '@/entities/delivery/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { toast } from '@/ui/toast.ts'
import UndeliveredSection from './UndeliveredSection.vue'

vi.mock('@/entities/delivery/index.ts', () => ({ retryDelivery: vi.fn(), useFailedDeliveries: vi.fn() }))
vi.mock('@/entities/department/index.ts', () => ({
  useDepartments: () => ({ departmentById: () => ({ name: 'Support' }) }),
}))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))

const entry = (id: string, changes: Partial<OutboxEntryWithId> = {}): OutboxEntryWithId => ({
  id,
  kind: 'reply',
  state: 'failed',
  ticketId: 't1',
  departmentId: 'support',
  messageId: 'm1',
  recipient: { name: 'Ana', address: 'ana@example.org' },
  autoAnswerWithheld: null,
  attempts: 8,
  nextTryAt: new Date(0),
  mailId: '<x@desk>',
  createdAt: new Date('2026-11-22T10:00:00Z'),
  sentAt: null,
  expiresAt: null,
  error: 'User unknown',
  ...changes,
})

let page: VueWrapper
function open(rows: OutboxEntryWithId[], state: { pending?: boolean; error?: unknown } = {}) {
  vi.mocked(useFailedDeliveries).mockReturnValue({
    rows: ref(rows),
    full: ref(false),
    pending: ref(state.pending ?? false),
    error: ref(state.error ?? null),
    retry: vi.fn(),
  } as never)
  page = mountWithDesk(UndeliveredSection)
}
const retryButtons = () => page.findAll('button').filter((button) => button.text() === 'Try again')

beforeEach(() => {
  vi.mocked(toast).mockReset()
  vi.mocked(retryDelivery).mockReset()
})
afterEach(() => page.unmount())

it('says who did not get what, why, and where it belongs', () => {
  open([entry('1')])
  const row = page.get('li')
  for (const part of ['ana@example.org', 'Reply', 'User unknown', 'Support', '8 attempts']) {
    expect(row.text()).toContain(part)
  }
  expect(row.get('a').attributes('href')).toBe('/t/t1')
})

it.each(['autoAnswer', 'notification', 'fanOut'] as const)(
  'sends one %s again by its own id',
  async (kind) => {
    vi.mocked(retryDelivery).mockResolvedValue({ state: 'sent', error: null })
    open([entry('1'), entry('2', { kind })])
    await retryButtons()[1]?.trigger('click')
    expect(retryDelivery).toHaveBeenCalledExactlyOnceWith('t1', 'm1', '2')
  },
)

it.each([
  [
    { state: 'sent', error: null },
    { text: 'Sent to ana@example.org', tone: 'success' },
  ],
  [{ state: 'queued', error: null }, { text: 'On its way to ana@example.org' }],
  [
    { state: 'failed', error: 'Still unknown' },
    { text: 'Failed again: ana@example.org', detail: 'Still unknown', tone: 'danger' },
  ],
] as const)('tells what came of it: %j', async (answer, told) => {
  vi.mocked(retryDelivery).mockResolvedValue(answer)
  open([entry('1')])
  await retryButtons()[0]?.trigger('click')
  await flushPromises()
  expect(retryDelivery).toHaveBeenCalledExactlyOnceWith('t1', 'm1')
  expect(toast).toHaveBeenCalledExactlyOnceWith(told)
})

it('tells when it could not even be tried', async () => {
  vi.mocked(retryDelivery).mockRejectedValue(new Error('Only a reply that failed can be sent again.'))
  open([entry('1')])
  await retryButtons()[0]?.trigger('click')
  await flushPromises()
  expect(vi.mocked(toast).mock.lastCall?.[0]).toMatchObject({
    detail: 'Only a reply that failed can be sent again.',
    tone: 'danger',
  })
})

it('is glad when there is nothing, and says so only when it knows', () => {
  open([])
  expect(page.text()).toContain('Every mail went out')
  page.unmount()
  open([], { pending: true })
  expect(page.text()).not.toContain('Every mail went out')
  page.unmount()
  open([], { error: { code: 'unavailable' } })
  expect(page.get('[role=alert]').text()).toContain('could not be loaded')
  expect(page.text()).not.toContain('Every mail went out')
})
