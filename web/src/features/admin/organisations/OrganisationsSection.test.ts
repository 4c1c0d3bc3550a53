import type { OrganisationWithId } from '@emberdesk/domain/organisation'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { addOrganisation, changeOrganisation, deleteOrganisation } from '@/entities/organisation/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { toast } from '@/ui/toast.ts'
import OrganisationsSection from './OrganisationsSection.vue'

const harbour: OrganisationWithId = {
  ...{ id: 'harbour', name: 'Harbour Hotel', domains: ['harbour.example'], updatedAt: new Date() },
}
// Written before organisations had domains.
const quay = { id: 'quay', name: 'Quay', updatedAt: new Date() } as unknown as OrganisationWithId

vi.mock('@/entities/organisation/index.ts', () => ({
  addOrganisation: vi.fn(),
  changeOrganisation: vi.fn(),
  deleteOrganisation: vi.fn(),
  useOrganisations: () => ({
    ...{
      rows: ref([harbour, quay]),
      full: ref(false),
      pending: ref(false),
      error: ref(null),
      retry: vi.fn(),
    },
  }),
}))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))

let page: VueWrapper
const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('button')]
const named = (label: string) =>
  buttons()
    .filter((button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === label)
    .at(-1)
async function press(label: string) {
  named(label)?.click()
  await flushPromises()
}
async function type(name: string, value: string) {
  const field = dialog().querySelector<HTMLInputElement>(`[name=${name}]`)!
  field.value = value
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}
const told = () => vi.mocked(toast).mock.lastCall?.[0]

function open(role: 'lead' | 'admin' = 'admin') {
  page = mountWithDesk(OrganisationsSection, { attachTo: document.body })
  const claims = { role, departments: [] }
  useSession().who = { uid: 'mara', name: 'Mara', email: 'mara@tallowpine.example', claims }
}

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(changeOrganisation).mockResolvedValue()
  vi.mocked(addOrganisation).mockResolvedValue()
})
afterEach(() => {
  page.unmount()
  document.body.innerHTML = ''
})

it('lists each with its domains, also those that have none', () => {
  open()
  expect(page.findAll('li').map((row) => row.get('p + p').text())).toEqual([
    'harbour.example',
    'No mail domain',
  ])
})

it('adds one, its domains as people type them', async () => {
  open()
  await press('Add an organisation')
  await type('name', ' Pier 9 ')
  await type('domains', 'anna@Pier9.example, pier-9.example')
  await press('Add an organisation')
  expect(addOrganisation).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^[a-z0-9]{20}$/), {
    name: 'Pier 9',
    domains: ['pier9.example', 'pier-9.example'],
  })
})

it.each([
  ['gmail.com', 'Anybody gets an address at gmail.com'],
  ['harbour.example', 'harbour.example belongs to Harbour Hotel.'],
  ['not a domain', '“not” is not a mail domain.'],
])('refuses the domain %s and says why', async (domains, why) => {
  open()
  await press('Edit Quay')
  await type('domains', domains)
  await press('Save')
  expect(dialog().textContent).toContain(why)
  expect(changeOrganisation).not.toHaveBeenCalled()
})

it('saves a change and can undo it', async () => {
  open()
  await press('Edit Harbour Hotel')
  await type('name', 'Harbour Group')
  await press('Save')
  const { domains } = harbour
  expect(changeOrganisation).toHaveBeenCalledExactlyOnceWith('harbour', { name: 'Harbour Group', domains })
  told()?.action?.run()
  expect(vi.mocked(changeOrganisation).mock.lastCall?.[1]).toMatchObject({ name: 'Harbour Hotel', domains })
})

it('deletes one for admins, with undo, and offers that to nobody else', async () => {
  const undo = vi.fn(async () => {})
  vi.mocked(deleteOrganisation).mockReturnValue({ saved: Promise.resolve(), undo })
  open()
  await press('Edit Harbour Hotel')
  await press('Delete')
  expect(deleteOrganisation).toHaveBeenCalledOnce()
  told()?.action?.run()
  expect(undo).toHaveBeenCalledOnce()
  page.unmount()
  open('lead')
  await press('Edit Harbour Hotel')
  expect(named('Save')).toBeDefined()
  expect(named('Delete')).toBeUndefined()
})
