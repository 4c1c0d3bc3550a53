import { defaultStatuses, type TicketWithId } from '@emberdesk/domain/ticket'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { computed, defineComponent, h, nextTick, ref } from 'vue'
import { write } from '@/data/write.ts'
import { useCollisions } from '@/entities/ticket/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { toast } from '@/ui/toast.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import { ticket as sample } from '../testing/samples.ts'
import TicketHeader from './TicketHeader.vue'
import { useTicketChanges } from './useTicketChanges.ts'

vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn(), dismissToast: vi.fn() }))
vi.mock(import('@/data/write.ts'), async (original) => ({ ...(await original()), write: vi.fn() }))
vi.mock('@/entities/agent/index.ts', () => ({
  useAgents: () => ({
    agentById: (id: string | null) => (id === 'james' ? { name: 'James' } : undefined),
    assignable: () => [],
  }),
}))
vi.mock('@/entities/department/index.ts', () => ({
  useDepartments: () => ({
    departments: computed(() => []),
    myIds: computed(() => []),
    departmentById: () => undefined,
  }),
}))
vi.mock('@/entities/presence/index.ts', () => ({
  usePresence: () => ({ colleagues: () => [] }),
  peopleAtWork: () => [],
}))
vi.mock('@/entities/status/index.ts', async (original) => ({
  ...(await original<object>()),
  useStatuses: () => ({
    statuses: computed(() => defaultStatuses),
    statusById: (id: string) => defaultStatuses.find((status) => status.id === id),
  }),
}))

const picker = ref<string | null>(null)
let unmount = () => {}

function header(part: Partial<TicketWithId> = {}) {
  const ticket = sample({ status: 'open', category: 'open', ...part })
  const Host = defineComponent({
    setup() {
      useSession().who = {
        uid: 'ana',
        name: 'Ana',
        email: '',
        claims: { role: 'agent', departments: ['support'] },
      }
      const changes = useTicketChanges(() => ticket)
      return () =>
        h(TicketHeader, {
          ticket,
          changes,
          knownTags: [],
          detailsOpen: false,
          open: picker.value,
          'onUpdate:open': (name: string | null) => (picker.value = name),
        })
    },
  })
  const mounted = mountInWorkspace(Host, {})
  unmount = mounted.unmount
  return mounted.component as VueWrapper
}
const written = () => vi.mocked(write).mock.lastCall?.[0] as { data: Record<string, unknown> } | undefined
const item = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((each) =>
    each.textContent?.includes(name),
  )
/** Opens a menu by its button and chooses an entry. */
async function choose(wrapper: VueWrapper, button: string, name: string) {
  await wrapper.get(`button[aria-label="${button}"]`).trigger('keydown', { key: 'Enter' })
  await flushPromises()
  item(name)!.click()
  await flushPromises()
}

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(write).mockResolvedValue()
  picker.value = null
})
afterEach(() => unmount())

async function editSubject(wrapper: VueWrapper, subject: string) {
  await wrapper.get('button[aria-label="Edit the subject"]').trigger('click')
  const input = wrapper.get<HTMLInputElement>('input[aria-label="Subject"]')
  await input.setValue(subject)
  return input
}

it('edits the subject where it stands, with a way back', async () => {
  const wrapper = header()
  await editSubject(wrapper, '  Shade  cracked ')
  await wrapper.get('form').trigger('submit')
  expect(written()?.data).toMatchObject({ subject: 'Shade cracked', updatedBy: 'ana' })
  expect(written()?.data).not.toHaveProperty('basis')
  const told = vi.mocked(toast).mock.lastCall?.[0]
  expect(told).toMatchObject({ text: 'Subject changed', action: { label: 'Undo' } })
  told?.action?.run()
  expect(written()?.data).toMatchObject({ subject: 'Lamp arrived broken' })
})

it('takes the focus to the subject when it is chosen in the menu', async () => {
  const wrapper = header()
  await choose(wrapper, 'More actions', 'Edit the subject')
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Subject'))
  expect(wrapper.find('form').exists()).toBe(true)
})

it.each(['', '   ', 'Lamp arrived broken'])('writes no subject %j', async (subject) => {
  const wrapper = header()
  await editSubject(wrapper, subject)
  await wrapper.get('form').trigger('submit')
  expect(write).not.toHaveBeenCalled()
  expect(wrapper.get('h1').text()).toBe('Lamp arrived broken')
})

it('forgets what was typed with Escape, and keeps it when one goes elsewhere', async () => {
  const wrapper = header()
  await (await editSubject(wrapper, 'a')).trigger('keydown', { key: 'Escape' })
  expect(write).not.toHaveBeenCalled()
  await (await editSubject(wrapper, 'b')).trigger('blur')
  expect(written()?.data).toMatchObject({ subject: 'b' })
})

it('puts the ticket aside, and says until when while it sleeps', async () => {
  await choose(header(), 'Snooze', 'Tomorrow')
  const { snoozedUntil } = written()!.data as { snoozedUntil: Date }
  expect(snoozedUntil.getTime()).toBeGreaterThan(Date.now())
  expect(vi.mocked(toast).mock.lastCall?.[0].text).toMatch(/^Snoozed until /)
  unmount()

  const asleep = header({ snoozedUntil })
  expect(asleep.text()).toContain('Snoozed until:')
  picker.value = 'snooze'
  await flushPromises()
  item('Wake now')!.click()
  await flushPromises()
  expect(written()?.data).toMatchObject({ snoozedUntil: null })
})

it('does not offer to put aside what is done', () => {
  const wrapper = header({ status: 'closed', category: 'closed', bucket: 'done' })
  expect(wrapper.find('button[aria-label="Snooze"]').exists()).toBe(false)
})

it('puts spam away in one change, which is undone as one, and takes it out again', async () => {
  await choose(header({ tags: ['lamp'] }), 'More actions', 'Mark as spam')
  const spam = { status: 'closed', category: 'closed', bucket: 'done', tags: ['lamp', 'spam'] }
  expect(written()?.data).toMatchObject({ ...spam, basis: { status: 'open' } })
  vi.mocked(toast).mock.lastCall?.[0].action?.run()
  expect(written()?.data).toMatchObject({
    status: 'open',
    bucket: 'active',
    tags: ['lamp'],
    basis: { status: 'closed' },
  })
  unmount()

  await choose(header({ ...spam, category: 'closed', bucket: 'done' }), 'More actions', 'Not spam')
  expect(written()?.data).toMatchObject({
    status: 'open',
    category: 'open',
    bucket: 'active',
    tags: ['lamp'],
  })
})

it('asks in the ticket itself when somebody was quicker', async () => {
  const wrapper = header()
  const ticket = sample({ status: 'pending', category: 'waiting', bucket: 'waiting' })
  const at = new Date(Date.now() - 20_500)
  useCollisions().add({
    ticket,
    kind: 'status',
    fields: { status: 'resolved', category: 'solved', bucket: 'done' },
    collided: [{ field: 'status', theirs: 'pending', wanted: 'resolved', by: 'james', at }],
  })
  await nextTick()
  expect(wrapper.get('[role=alert]').text()).toContain('James set Pending 20s ago. You wanted Resolved.')
  expect(useCollisions().elsewhere).toEqual([])
  await wrapper
    .findAll('button')
    .find((each) => each.text() === 'Set Resolved anyway')!
    .trigger('click')
  expect(written()?.data).toMatchObject({ status: 'resolved', basis: { status: 'pending' } })
  expect(wrapper.find('[role=alert]').exists()).toBe(false)
})
