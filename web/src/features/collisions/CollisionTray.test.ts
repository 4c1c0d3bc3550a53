import { defaultStatuses } from '@emberdesk/domain/ticket'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { write } from '@/data/write.ts'
import { useCollisions, type CollidedField } from '@/entities/ticket/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { dismissToast, toast } from '@/ui/toast.ts'
import CollisionTray from './CollisionTray.vue'

vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn(), dismissToast: vi.fn() }))
vi.mock(import('@/data/write.ts'), async (original) => ({ ...(await original()), write: vi.fn() }))
vi.mock('@/entities/agent/index.ts', () => ({
  useAgents: () => ({
    agentById: (id: string | null) =>
      id === 'james' ? { name: 'James Osei' } : id === 'mara' ? { name: 'Mara Lind' } : undefined,
    assignable: () => [],
  }),
}))
vi.mock('@/entities/department/index.ts', () => ({
  useDepartments: () => ({ departmentById: () => undefined }),
}))
vi.mock('@/entities/status/index.ts', () => ({
  useStatuses: () => ({
    statuses: { value: defaultStatuses },
    statusById: (id: string) => defaultStatuses.find((status) => status.id === id),
  }),
}))

const resolved = { status: 'resolved', category: 'solved', bucket: 'done' } as const
const field = (part: Partial<CollidedField> = {}): CollidedField => ({
  field: 'status',
  theirs: 'pending',
  wanted: 'resolved',
  by: 'james',
  at: new Date(Date.now() - 20_500),
  ...part,
})

function tray() {
  const wrapper = mountWithDesk(CollisionTray)
  const collisions = useCollisions()
  function add(id: string, ...collided: CollidedField[]) {
    const ticket = sampleTicket({ id, status: 'pending', category: 'waiting', bucket: 'waiting' })
    collisions.add({ ticket, kind: 'status', fields: resolved, collided })
    return nextTick()
  }
  const press = (name: string) =>
    wrapper
      .findAll('button')
      .find((each) => each.text() === name)!
      .trigger('click')
  return { wrapper, collisions, add, press }
}

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(write).mockResolvedValue()
})

it('says who set what and when, what was wanted, and takes back the notice that it was done', async () => {
  const { wrapper, add } = tray()
  expect(wrapper.find('section').exists()).toBe(false)
  await add('t1', field())
  expect(wrapper.text()).toContain('James Osei set Pending 20s ago. You wanted Resolved.')
  expect(wrapper.get('[role=alert]').text()).toBe('Not saved: somebody was quicker')
  expect(dismissToast).toHaveBeenCalledWith('t1 status')
})

it.each<[Partial<CollidedField>, string]>([
  [
    { by: 'system', at: new Date(Date.now() - 3_700_000) },
    'The desk set Pending 1h ago. You wanted Resolved.',
  ],
  [{ by: null, at: null }, 'It is Pending now. You wanted Resolved.'],
  [{ by: '' }, 'You set Pending 20s ago, in another window. You wanted Resolved.'],
  [
    { field: 'priority', theirs: 4, wanted: 1 },
    'James Osei set priority Urgent 20s ago. You wanted priority Low.',
  ],
  [
    { field: 'assigneeId', theirs: 'mara', wanted: null },
    'James Osei assigned it to Mara Lind 20s ago. You wanted it unassigned.',
  ],
  [
    { field: 'assigneeId', theirs: null, wanted: 'mara' },
    'James Osei left it unassigned 20s ago. You wanted to assign it to Mara Lind.',
  ],
])('words %j', async (part, told) => {
  const { wrapper, add } = tray()
  await add('t1', field({ at: new Date(Date.now() - 20_500), ...part }))
  expect(wrapper.get('p').text()).toBe(told)
})

it('sets it anyway, on the basis of what it is now, with a way to undo', async () => {
  const { wrapper, add, press } = tray()
  await add('t1', field())
  await press('Set Resolved anyway')
  expect(vi.mocked(write).mock.lastCall?.[0]).toMatchObject({
    path: 'tickets/t1',
    data: { ...resolved, basis: { status: 'pending' } },
  })
  expect(wrapper.find('section').exists()).toBe(false)
  await flushPromises()
  expect(toast).toHaveBeenLastCalledWith(
    expect.objectContaining({
      text: 'Set as you wanted',
      action: expect.objectContaining({ label: 'Undo' }),
    }),
  )
})

it('keeps what the other has set, without a write', async () => {
  const { wrapper, add, press } = tray()
  await add('t1', field())
  await press('Keep Pending')
  expect(write).not.toHaveBeenCalled()
  expect(wrapper.find('section').exists()).toBe(false)
})

it('gathers many in one panel, each answered for itself', async () => {
  const { wrapper, add, press } = tray()
  await add('t1', field())
  await add('t2', field(), field({ field: 'priority', theirs: 4, wanted: 1 }))
  expect(wrapper.get('[role=alert]').text()).toBe('2 tickets not saved: somebody was quicker')
  expect(wrapper.findAll('li')).toHaveLength(2)
  await press('Keep theirs')
  expect(wrapper.findAll('li')).toHaveLength(1)
  expect(wrapper.text()).toContain('Set Resolved anyway')
})

it('leaves to the open ticket what that shows itself', async () => {
  const { wrapper, collisions, add } = tray()
  await add('t1', field())
  collisions.shownOn = 't1'
  await nextTick()
  expect(wrapper.find('section').exists()).toBe(false)
})
