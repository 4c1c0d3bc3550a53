import type { AgentWithId } from '@emberdesk/domain/agent'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { setAgentAccess } from '@/entities/agent/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { toast } from '@/ui/toast.ts'
import AgentsSection from './AgentsSection.vue'

const agent = (id: string, changes: Partial<AgentWithId> = {}): AgentWithId => ({
  id,
  name: `Agent ${id}`,
  email: `${id}@tallowpine.example`,
  role: 'agent',
  departments: ['support'],
  active: true,
  notify: { own: true, unassigned: false },
  signature: '',
  ...changes,
})
const agents = [agent('mara', { role: 'admin' }), agent('olha')]
const departments = [
  { id: 'support', name: 'Support' },
  { id: 'billing', name: 'Billing' },
]

vi.mock('@/entities/agent/index.ts', () => ({
  setAgentAccess: vi.fn(),
  useAgents: () => ({ agents: ref(agents) }),
}))
vi.mock('@/entities/department/index.ts', () => ({
  useDepartments: () => ({
    departments: ref(departments),
    departmentById: (id: string) => departments.find((department) => department.id === id),
  }),
}))
vi.mock('@/entities/session/index.ts', () => ({ useSession: () => ({ uid: 'mara' }) }))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))

let page: VueWrapper
const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!
const input = (name: string) => dialog().querySelector<HTMLInputElement>(`[name=${name}]`)!

async function press(label: string, within: ParentNode = document) {
  const buttons = [...within.querySelectorAll('button')]
  buttons
    .find((button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === label)!
    .click()
  await flushPromises()
}
async function type(name: string, value: string) {
  input(name).value = value
  input(name).dispatchEvent(new Event('input'))
  await flushPromises()
}
async function check(label: string) {
  const row = [...dialog().querySelectorAll('label')].find((each) => each.textContent?.trim() === label)!
  row.querySelector('input')!.click()
  await flushPromises()
}

beforeEach(() => {
  vi.mocked(setAgentAccess).mockReset().mockResolvedValue({ uid: 'new', passwordLink: null })
  vi.mocked(toast).mockReset()
  page = mountWithDesk(AgentsSection, { attachTo: document.body })
})
afterEach(() => {
  page.unmount()
  document.body.innerHTML = ''
})

it('shows who may do what', () => {
  const [mara, olha] = page.findAll('li').map((row) => row.text())
  expect(mara).toContain('You')
  expect(mara).toContain('All departments')
  expect(olha).toContain('Support')
})

it('invites an agent and hands over the way in', async () => {
  vi.mocked(setAgentAccess).mockResolvedValue({ uid: 'new', passwordLink: 'https://example.org/once' })
  await press('Invite an agent')
  await type('name', 'Zoe Marsh')
  await type('email', 'Zoe@tallowpine.example')
  await check('Billing')
  await press('Invite', dialog())
  expect(setAgentAccess).toHaveBeenCalledExactlyOnceWith({
    name: 'Zoe Marsh',
    email: 'zoe@tallowpine.example',
    role: 'agent',
    departments: ['billing'],
    active: true,
  })
  expect(dialog().querySelector('input')!.value).toBe('https://example.org/once')
  expect(dialog().textContent).toContain('Zoe Marsh')
})

it('asks for what is missing before it asks the server', async () => {
  await press('Invite an agent')
  await press('Invite', dialog())
  for (const sentence of ['give a name', 'complete email address', 'at least one department']) {
    expect(dialog().textContent).toContain(sentence)
  }
  expect(setAgentAccess).not.toHaveBeenCalled()
})

it('changes the rights of one and says so', async () => {
  await press('Edit Agent olha')
  await check('Billing')
  await press('Save', dialog())
  expect(setAgentAccess).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ uid: 'olha', departments: ['support', 'billing'] }),
  )
  expect(vi.mocked(toast).mock.lastCall?.[0].text).toBe('Agent olha saved')
  expect(document.querySelector('[role=dialog]')).toBeNull()
})

it('keeps the form and says why when the server refuses', async () => {
  vi.mocked(setAgentAccess).mockRejectedValue(new Error('Another agent has this mail address already.'))
  await press('Edit Agent olha')
  await type('name', 'Olha B.')
  await press('Save', dialog())
  expect(dialog().querySelector('[role=alert]')?.textContent).toContain('Another agent has this mail')
  expect(input('name').value).toBe('Olha B.')
})

it('does not let me take my own rights away', async () => {
  await press('Edit Agent mara')
  expect(dialog().querySelector('select')!.disabled).toBe(true)
  expect(dialog().querySelector('[role=switch]')).toBeNull()
})
