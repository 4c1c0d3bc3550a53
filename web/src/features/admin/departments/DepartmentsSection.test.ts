import { defaultAutoAnswer, type DepartmentWithId } from '@emberdesk/domain/department'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { saveDepartment } from '@/entities/department/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { toast } from '@/ui/toast.ts'
import DepartmentsSection from './DepartmentsSection.vue'

const department = (id: string, order: number): DepartmentWithId => ({
  id,
  name: id === 'support' ? 'Support' : 'Billing',
  address: `${id}@tallowpine.example`,
  order,
  inForm: true,
  autoAnswer: defaultAutoAnswer,
  responseTargets: { 1: 1440, 2: 480, 3: 240, 4: 60 },
})
// A live row carries more than the document: it must not be written back.
const departments = [
  { ...department('support', 1), pending: false },
  { ...department('billing', 2), pending: false },
]

vi.mock('@/entities/department/index.ts', () => ({
  saveDepartment: vi.fn(),
  useDepartments: () => ({ departments: ref(departments) }),
}))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))

let page: VueWrapper
const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!

async function press(label: string, within: ParentNode = document) {
  const buttons = [...within.querySelectorAll('button')]
  buttons
    .find((button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === label)!
    .click()
  await flushPromises()
}
async function type(selector: string, value: string) {
  const input = dialog().querySelector<HTMLInputElement>(selector)!
  input.value = value
  input.dispatchEvent(new Event('input'))
  await flushPromises()
}

beforeEach(() => {
  vi.mocked(saveDepartment).mockReset().mockResolvedValue()
  vi.mocked(toast).mockReset()
  page = mountWithDesk(DepartmentsSection, { attachTo: document.body })
})
afterEach(() => {
  page.unmount()
  document.body.innerHTML = ''
})

it('shows each department with its address and times', () => {
  const [support] = page.findAll('li').map((row) => row.text())
  for (const part of ['Support', 'support@tallowpine.example', '1 hour', '1 day'])
    expect(support).toContain(part)
})

it('saves a change as the rules want it, and can undo it', async () => {
  await press('Edit Billing')
  await type('[aria-label="Answer due, Urgent"]', '0.5')
  await press('Save', dialog())
  const { id, ...before } = department('billing', 2)
  const after = { ...before, reopenDays: 30, responseTargets: { 1: 1440, 2: 480, 3: 240, 4: 30 } }
  expect(saveDepartment).toHaveBeenCalledExactlyOnceWith(id, after)
  const told = vi.mocked(toast).mock.lastCall?.[0]
  expect(told?.text).toBe('Billing saved')
  told?.action?.run()
  expect(saveDepartment).toHaveBeenLastCalledWith(id, before)
})

it('adds one at the end, with an id of its own', async () => {
  await press('Add a department')
  await type('[name=name]', ' Repairs ')
  await type('[name=address]', 'Repairs@tallowpine.example')
  await press('Add a department', dialog())
  const [id, added] = vi.mocked(saveDepartment).mock.lastCall!
  expect(id).toMatch(/^[a-z0-9]{20}$/)
  expect(added).toMatchObject({ name: 'Repairs', address: 'repairs@tallowpine.example', order: 3 })
  expect(vi.mocked(toast).mock.lastCall?.[0]).toEqual({ text: 'Repairs added', tone: 'success' })
})

it.each([
  ['[name=name]', '', 'Please give a name'],
  ['[name=address]', 'nowhere', 'Please give a complete email address.'],
  ['[name=address]', 'SUPPORT@tallowpine.example', 'Another department has this address.'],
  ['[aria-label="Answer due, Low"]', '366', 'A time up to a year.'],
  ['[aria-label="Answer due, Low"]', 'soon', 'A time up to a year.'],
])('refuses %s "%s"', async (selector, value, sentence) => {
  await press('Edit Billing')
  await type(selector, value)
  await press('Save', dialog())
  expect(dialog().textContent).toContain(sentence)
  expect(document.activeElement).toBe(dialog().querySelector(selector))
  expect(saveDepartment).not.toHaveBeenCalled()
})

it('keeps the form when it could not be saved', async () => {
  vi.mocked(saveDepartment).mockRejectedValue(new Error('refused'))
  await press('Edit Billing')
  await press('Save', dialog())
  expect(dialog().querySelector('[role=alert]')?.textContent).toContain('could not be saved')
})

it('says for how long a done ticket is reopened, in days or always', async () => {
  await press('Edit Billing')
  await type('input[name=reopenDays]', 'soon')
  await press('Save', dialog())
  expect(dialog().textContent).toContain('A whole number of days from 0 to 3,650.')
  expect(saveDepartment).not.toHaveBeenCalled()

  const window = dialog().querySelector<HTMLSelectElement>('select[aria-label="Reopen window"]')!
  window.value = 'always'
  window.dispatchEvent(new Event('change'))
  await flushPromises()
  await press('Save', dialog())
  expect(vi.mocked(saveDepartment).mock.lastCall?.[1]).toMatchObject({ reopenDays: null })
})
