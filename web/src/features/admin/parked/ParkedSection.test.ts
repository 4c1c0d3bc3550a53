import { parkAddress, type ParkedAddressWithId } from '@emberdesk/domain/parked'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { write } from '@/data/write.ts'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { toast } from '@/ui/toast.ts'
import ParkedSection from './ParkedSection.vue'

vi.mock('@/data/write.ts', () => ({ write: vi.fn(), fetchDoc: vi.fn() }))
vi.mock('@/data/useLiveQuery.ts', () => ({ useLiveQuery: vi.fn() }))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))

const about = { ticketId: 't1', number: '26-000001-9' }
const parked = (id: string, at = new Date()): ParkedAddressWithId => ({
  ...parkAddress(`${id}@example.org`, '550 No such user.', about, at),
  id,
})

function open(rows: object[], part: { pending?: boolean; error?: unknown } = {}) {
  const { pending = false, error = null } = part
  vi.mocked(useLiveQuery).mockReturnValue({
    ...{ rows: ref(rows), full: ref(false), pending: ref(pending), error: ref(error), retry: vi.fn() },
  } as never)
  return mountWithDesk(ParkedSection)
}
const told = () => vi.mocked(toast).mock.lastCall?.[0]

beforeEach(() => {
  vi.mocked(write).mockReset().mockResolvedValue()
  vi.mocked(toast).mockReset()
})

it('says which address is parked, why, until when, and from which ticket', () => {
  const row = open([parked('gone')]).get('li')
  for (const part of ['gone@example.org', '550 No such user.', 'until', 'Ticket 26-000001-9'])
    expect(row.text()).toContain(part)
  expect(row.get('a').attributes('href')).toBe('/t/t1')
})

it('lets automatic mail go there again, and undoes that as it was', async () => {
  const { id, ...document } = parked('gone')
  const page = open([{ ...document, id, pending: false }])
  await page.get('button[aria-label="Un-park gone@example.org"]').trigger('click')
  expect(write).toHaveBeenCalledExactlyOnceWith({ kind: 'delete', path: 'parked/gone' })
  expect(told()?.text).toBe('gone@example.org gets automatic mail again')
  told()?.action?.run()
  await flushPromises()
  expect(write).toHaveBeenLastCalledWith({ kind: 'set', path: 'parked/gone', data: document })
})

it('says so when it may not', async () => {
  vi.mocked(write).mockRejectedValue(new Error('no'))
  const page = open([parked('gone')])
  await page.get('button').trigger('click')
  await flushPromises()
  expect(told()).toMatchObject({ tone: 'danger' })
})

it('leaves out what is parked no longer, and says when there is nothing, but only when it knows', () => {
  const page = open([parked('old', new Date(Date.now() - 61 * 86_400_000))])
  expect(page.find('li').exists()).toBe(false)
  expect(page.text()).toContain('No address is parked')
  expect(open([], { pending: true }).text()).not.toContain('No address is parked')
  expect(open([], { error: {} }).text()).toContain('could not be loaded')
})
