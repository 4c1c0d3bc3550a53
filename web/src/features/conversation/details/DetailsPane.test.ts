import { timePath } from '@emberdesk/domain/paths'
import type { QuerySpec } from '@emberdesk/domain/query'
import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { setLiveSource } from '@/data/live.ts'
import type { Live, LiveSource } from '@/data/live-source.ts'
import { write, type Write } from '@/data/write.ts'
import { useSession } from '@/entities/session/index.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import { ticket } from '../testing/samples.ts'
import DetailsPane from './DetailsPane.vue'

vi.mock('@/data/write.ts', () => ({
  SERVER_TIME: 'now',
  REMOVED: 'removed',
  waitingWrites: { value: 0 },
  WriteError: Error,
  write: vi.fn(async () => {}),
  writeAside: vi.fn(async () => {}),
  fetchDoc: vi.fn(async () => null),
  known: vi.fn(async () => null),
}))

const day = new Date('2025-03-03T09:00:00Z')
const iris = {
  id: 'customer1',
  name: 'Iris Okafor',
  emails: ['iris@example.net', 'iris@harbour.example'],
  phones: ['+49 30 901820'],
  organisationId: 'harbour',
  note: 'Calls before noon.',
  createdAt: day,
  updatedAt: day,
}
const contract = {
  id: 'c1',
  name: 'Room lighting',
  number: 'HH-2026-1',
  organisationId: 'harbour',
  customerId: null,
  validUntil: new Date('2020-12-31T00:00:00Z'),
  note: '',
  updatedAt: day,
}
const rows: Record<string, object[]> = {}
const docs: Record<string, object | null> = {}
const asked: string[] = []
const live = (row: object) => ({ pending: false, ...row }) as Live<object>

const source: LiveSource = {
  query(spec: QuerySpec, next) {
    asked.push(spec.name)
    const found = (rows[spec.path] ?? []).filter((row) =>
      spec.path === 'contracts'
        ? spec.where.every(([field, , value]) => (row as Record<string, unknown>)[field] === value)
        : true,
    )
    const changes = found.map((row, index) => ({
      type: 'added' as const,
      row: live(row),
      oldIndex: -1,
      newIndex: index,
    }))
    next(changes, { fromCache: false, pendingWrites: false })
    return () => {}
  },
  doc(path, next) {
    const found = docs[path]
    next(found ? live(found) : null, { fromCache: false, pendingWrites: false })
    return () => {}
  },
}

let unmount = () => {}
async function open(role: 'agent' | 'lead' = 'agent', part = {}, sheet = false) {
  const onClose = vi.fn()
  const Host = defineComponent({
    setup() {
      const claims = { role, departments: ['support'] }
      useSession().who = { uid: 'mara', name: 'Mara', email: 'mara@tallowpine.example', claims }
      return () => h(DetailsPane, { ticket: ticket(part), sheet, onClose })
    },
  })
  const mounted = mountInWorkspace(Host, {})
  unmount = mounted.unmount
  await flushPromises()
  return { pane: mounted.component, onClose }
}
type Pane = Awaited<ReturnType<typeof open>>['pane']
const button = (pane: Pane, name: string) =>
  pane.findAll('button').find((one) => (one.attributes('aria-label') ?? one.text()) === name)!
const written = () => vi.mocked(write).mock.calls.map(([first]) => first as Write & { data: object })
const toasts = () => document.querySelector('[data-sonner-toaster]')?.textContent ?? ''

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
  vi.mocked(write).mockClear()
  asked.length = 0
  docs['customers/customer1'] = iris
  docs['organisations/harbour'] = { id: 'harbour', name: 'Harbour Hotel', domains: [], updatedAt: day }
  rows['departments'] = [{ id: 'support', name: 'Support', order: 1 }]
  rows['agents'] = [
    { id: 'mara', name: 'Mara Ilves' },
    { id: 'ben', name: 'Ben Ode' },
  ]
  rows['contracts'] = [contract]
  rows[timePath('ticket1')] = [
    { id: 'e1', minutes: 90, text: 'Call', by: 'mara', at: day },
    { id: 'e2', minutes: 5, text: '', by: 'ben', at: day },
  ]
  setLiveSource(source)
})
afterEach(() => unmount())

describe('the customer’s side panel', () => {
  it('shows who asks, where he belongs and what he bought, with what has run out', async () => {
    const { pane } = await open('agent', { timeSpentMin: 95 })
    for (const text of ['Iris Okafor', 'iris@harbour.example', '+49 30 901820', 'Harbour Hotel', 'HH-2026-1'])
      expect(pane.text()).toContain(text)
    expect(pane.text()).toContain('Expired')
    expect(pane.text()).toContain('1 hr, 35 min')
    expect(pane.get('textarea').element.value).toBe('Calls before noon.')
  })

  it('shows what the ticket says of somebody of whom the desk has no document', async () => {
    docs['customers/customer1'] = null
    const { pane } = await open()
    expect(pane.text()).toContain('iris@example.net')
    expect(pane.find('textarea').exists()).toBe(false)
  })

  it('changes the name where it stands', async () => {
    const { pane } = await open()
    await button(pane, 'Edit Iris Okafor').trigger('click')
    const field = pane.get<HTMLInputElement>('input[aria-label=Name]')
    await field.setValue('Iris O.')
    await pane.get('form').trigger('submit')
    expect(written()).toMatchObject([{ path: 'customers/customer1', data: { name: 'Iris O.' } }])
    await vi.waitFor(() => expect(toasts()).toContain('Name changed'))
  })

  it('adds a phone and takes an address away, but never the last', async () => {
    const { pane } = await open()
    await button(pane, 'Add a phone').trigger('click')
    await flushPromises()
    const field = pane.get<HTMLInputElement>('input[type=tel]')
    await field.setValue('no')
    await pane.get('form').trigger('submit')
    expect(pane.text()).toContain('at least three digits')
    await field.setValue(' +49  30 7 ')
    await pane.get('form').trigger('submit')
    await button(pane, 'Remove iris@harbour.example').trigger('click')
    expect(written()).toMatchObject([
      { data: { phones: ['+49 30 901820', '+49 30 7'] } },
      { data: { emails: ['iris@example.net'] } },
    ])
    expect(button(pane, 'Remove +49 30 901820')).toBeDefined()

    unmount()
    docs['customers/customer1'] = { ...iris, emails: ['iris@example.net'] }
    setLiveSource(source)
    const again = await open()
    expect(button(again.pane, 'Remove iris@example.net')).toBeUndefined()
  })

  it('says which contract the ticket is under, with a click', async () => {
    const { pane } = await open()
    const row = pane.findAll('button').find((one) => one.text().includes('Room lighting'))!
    expect(row.attributes('aria-pressed')).toBe('false')
    await row.trigger('click')
    expect(written()).toMatchObject([
      { path: 'tickets/ticket1', data: { contractNumber: 'HH-2026-1', updatedBy: 'mara' } },
    ])
    await vi.waitFor(() => expect(toasts()).toContain('Under contract HH-2026-1'))
  })

  it('lets leads keep the contracts, and nobody else', async () => {
    const agent = await open()
    expect(button(agent.pane, 'Add a contract')).toBeUndefined()
    unmount()
    const { pane } = await open('lead')
    await button(pane, 'Add a contract').trigger('click')
    await flushPromises()
    const form = document.querySelector('[role=dialog] form')!
    const fields = [...form.querySelectorAll('input')]
    form.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(form.textContent).toContain('Say what was bought.')
    for (const [index, value] of ['Lobby lamps', 'HH-2026-2', '2027-12-31'].entries()) {
      fields[index]!.value = value
      fields[index]!.dispatchEvent(new Event('input'))
    }
    form.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(written()[0]).toMatchObject({
      kind: 'set',
      data: {
        name: 'Lobby lamps',
        number: 'HH-2026-2',
        organisationId: 'harbour',
        customerId: null,
        validUntil: new Date('2027-12-31T00:00:00Z'),
      },
    })
    expect(written()[1]).toMatchObject({ path: 'tickets/ticket1', data: { contractNumber: 'HH-2026-2' } })
  })

  it('asks for time entries only once they are looked at; books, and takes one’s own away', async () => {
    const { pane } = await open()
    expect(asked).not.toContain('timeEntries')
    await pane
      .findAll('button')
      .find((one) => one.text().startsWith('Time spent'))!
      .trigger('click')
    await flushPromises()
    expect(asked).toContain('timeEntries')
    const form = pane.findAll('form').find((one) => one.find('input[aria-label=Time]').exists())!
    await form.get('input[aria-label=Time]').setValue('soon')
    await form.trigger('submit')
    expect(pane.text()).toContain('such as 15, 1:30')
    await form.get('input[aria-label=Time]').setValue('1h30')
    await form.get('input[aria-label="What for"]').setValue(' Call ')
    await form.trigger('submit')
    expect(written()).toMatchObject([{ data: { minutes: 90, text: 'Call', by: 'mara', at: 'now' } }])
    await button(pane, 'Remove 1 hr, 30 min').trigger('click')
    expect(written()[1]).toMatchObject({ kind: 'delete', path: 'tickets/ticket1/time/e1' })
    expect(button(pane, 'Remove 5 min')).toBeUndefined()
  })

  it('remembers which parts are closed', async () => {
    const { pane } = await open()
    const title = () => pane.findAll('button').find((one) => one.text().startsWith('Good to know'))!
    await title().trigger('click')
    expect(title().attributes('aria-expanded')).toBe('false')
    unmount()
    const again = await open()
    expect(again.pane.find('textarea').exists()).toBe(false)
  })

  it('closes with Escape where it lies over the conversation', async () => {
    const { pane, onClose } = await open('agent', {}, true)
    expect(document.activeElement).toBe(pane.get('aside').element)
    await pane.get('aside').trigger('keydown', { key: 'Escape' })
    expect(onClose).toHaveBeenCalledOnce()
  })
})
