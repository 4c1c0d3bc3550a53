import type { Related } from '@emberdesk/domain/ticket'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { computed, toValue } from 'vue'
import { noLiveData } from '@/testing/no-live-data.ts'
import { dismissRelated, mergeTickets, unmergeTicket } from '@/entities/ticket/index.ts'
import { toast } from '@/ui/toast.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import { ticket } from '../testing/samples.ts'
import TicketBanners from './TicketBanners.vue'

const here = ticket({ id: 'here', number: '26-000002-7', createdAt: new Date('2026-11-21') })
const older = ticket({
  id: 'older',
  number: '26-000001-9',
  createdAt: new Date('2026-11-20'),
  subject: 'Old',
})
const known: Record<string, object> = { older }

vi.mock('@/entities/ticket/index.ts', async (original) => ({
  ...(await original<object>()),
  dismissRelated: vi.fn(async () => ({ undo: async () => undefined })),
  mergeTickets: vi.fn(),
  unmergeTicket: vi.fn(),
  useTicket: (id: () => string) => ({
    doc: computed(() => known[toValue(id)] ?? null),
    error: computed(() => (known[toValue(id)] ? null : { code: 'permission-denied' })),
  }),
}))
vi.mock('@/entities/message/index.ts', () => ({
  useFirstMessages: () => ({
    rows: computed(() => []),
    pending: computed(() => false),
    error: computed(() => null),
  }),
}))
vi.mock('@/entities/status/index.ts', () => ({ useStatuses: () => ({ statusById: () => undefined }) }))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))

const hint = (part: Partial<Related> = {}): Related => ({
  ...{ kind: 'mayBelongTo', ticketId: 'older', number: older.number, why: 'It names that number.' },
  ...part,
})

let close = () => {}
function open(part: Partial<typeof here>, hasDraft = false) {
  const props = { ticket: { ...here, ...part }, hasDraft, undeliveredFound: true }
  const { component, unmount } = mountInWorkspace(TicketBanners, props)
  close = unmount
  const button = (name: string, within: ParentNode = document.body) =>
    [...within.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name,
    )!
  async function press(name: string, within?: ParentNode) {
    button(name, within).click()
    await flushPromises()
  }
  return { component, button, press }
}
const told = () => vi.mocked(toast).mock.lastCall?.[0]

beforeEach(() => {
  vi.clearAllMocks()
  noLiveData()
})
afterEach(() => close())

it('says what the ticket may belong to and why, and merges the newer into the older in one step', async () => {
  const { press } = open({ related: [hint()] })
  expect(document.body.textContent).toContain('May belong to 26-000001-9')
  expect(document.body.textContent).toContain('It names that number.')
  await press('Merge into 26-000001-9')
  expect(mergeTickets).toHaveBeenCalledExactlyOnceWith({ from: 'here', into: 'older' })
  expect(told()).toMatchObject({ text: 'Merged into 26-000001-9', action: { label: 'Undo' } })
  told()?.action?.run()
  await flushPromises()
  expect(unmergeTicket).toHaveBeenCalledExactlyOnceWith('here')
})

it('says why it could not be merged', async () => {
  vi.mocked(mergeTickets).mockRejectedValueOnce(new Error('An answer is still being sent.'))
  const { press } = open({ related: [hint()] })
  await press('Merge into 26-000001-9')
  expect(told()).toMatchObject({ tone: 'danger', detail: 'An answer is still being sent.' })
})

it('leaves no draft behind', async () => {
  const { press } = open({ related: [hint()] }, true)
  await press('Merge into 26-000001-9')
  expect(mergeTickets).not.toHaveBeenCalled()
  expect(told()?.text).toContain('Send or discard it first')
})

it('compares side by side, and merges the other way round when told so', async () => {
  const { press } = open({ related: [hint()] })
  await press('Compare with 26-000001-9')
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).not.toBeNull())
  const dialog = document.querySelector('[role=dialog]')!
  expect(
    [...dialog.querySelectorAll('[data-ticket]')].map((each) => each.getAttribute('data-ticket')),
  ).toEqual(['here', 'older'])
  await press('26-000002-7 stays', dialog)
  await press('Merge 26-000001-9 into 26-000002-7', dialog)
  expect(mergeTickets).toHaveBeenCalledExactlyOnceWith({ from: 'older', into: 'here' })
})

it('is dismissed, and back when that is undone', async () => {
  const undo = vi.fn(async () => undefined)
  vi.mocked(dismissRelated).mockResolvedValueOnce({ undo })
  const { button, press } = open({ related: [hint()] })
  const label = 'Not related: dismiss 26-000001-9'
  await press(label)
  await flushPromises()
  expect(document.querySelector('[data-related]')).toBeNull()
  told()?.action?.run()
  await flushPromises()
  expect(undo).toHaveBeenCalledOnce()
  expect(button(label)).toBeDefined()
})

it('is dismissed at once, and back when the desk refuses', async () => {
  vi.mocked(dismissRelated).mockRejectedValueOnce(new Error('No.'))
  const { button, press } = open({ related: [hint()] })
  const label = 'Not related: dismiss 26-000001-9'
  button(label).click()
  await Promise.resolve()
  expect(dismissRelated).toHaveBeenCalledExactlyOnceWith('here', 'older')
  await flushPromises()
  expect(told()).toMatchObject({ tone: 'danger', detail: 'No.' })
  expect(button(label)).toBeDefined()
  await press(label)
  expect(document.querySelector('[data-related]')).toBeNull()
})

it('offers nothing but to dismiss a ticket that I do not see', () => {
  const { button } = open({ related: [hint({ ticketId: 'elsewhere' })] })
  expect(document.body.textContent).toContain('In a department whose tickets you do not see.')
  expect(button('Compare with 26-000001-9')).toBeUndefined()
  expect(button('Not related: dismiss 26-000001-9')).toBeDefined()
})

it('shows one of several, the others on request', async () => {
  const { press } = open({ related: [hint(), hint({ ticketId: 'b', kind: 'duplicateOf', number: '3' })] })
  expect(document.querySelectorAll('[data-related]')).toHaveLength(1)
  await press('1 more')
  expect(document.querySelectorAll('[data-related]')).toHaveLength(2)
})

it('says where a merged ticket went, leads there, and takes the merge back', async () => {
  const { component, press } = open({ mergedInto: 'older', related: [hint()] })
  expect(component.text()).toContain('Merged into 26-000001-9')
  expect(document.querySelector('[data-merged] a')?.textContent).toContain('Open 26-000001-9')
  expect(document.querySelector('[data-related]')).toBeNull()
  await press('Undo merge')
  expect(unmergeTicket).toHaveBeenCalledExactlyOnceWith('here')
})

it('says whom the last answer did not reach, and leads to it', async () => {
  const { component, press } = open({ undelivered: 'iris@exmaple.net' })
  expect(component.get('[role=alert]').text()).toContain('did not reach iris@exmaple.net')
  await press('Show and mend')
  expect(component.emitted('showUndelivered')).toHaveLength(1)
})
