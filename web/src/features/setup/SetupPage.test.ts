import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError, isSetupNeeded, setUpDesk } from '@/entities/setup/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import SetupPage from './SetupPage.vue'

vi.mock('@/entities/setup/index.ts', async (original) => ({
  ...(await original<object>()),
  isSetupNeeded: vi.fn(),
  setUpDesk: vi.fn(),
}))

const typed = {
  token: 'the-token',
  deskName: 'Tallow & Pine',
  'department.name': 'Support',
  'department.address': 'Support@tallowpine.example',
  'admin.name': 'Mara Ilves',
  'admin.email': 'mara@tallowpine.example',
  'admin.password': 'twelve-chars-1',
}
let page: VueWrapper

async function open() {
  page = mountWithDesk(SetupPage, { attachTo: document.body })
  await flushPromises()
}
const field = (name: string) => page.get<HTMLInputElement>(`[name="${name}"]`)

async function send(values: Partial<typeof typed> = {}) {
  for (const [name, value] of Object.entries({ ...typed, ...values })) await field(name).setValue(value)
  await page.get('form').trigger('submit')
  await flushPromises()
}

beforeEach(() => {
  vi.mocked(isSetupNeeded).mockReset().mockResolvedValue(true)
  vi.mocked(setUpDesk).mockReset().mockResolvedValue()
})
afterEach(() => page.unmount())

it('makes the desk and points to sign-in', async () => {
  await open()
  await send()
  expect(setUpDesk).toHaveBeenCalledExactlyOnceWith({
    token: 'the-token',
    deskName: 'Tallow & Pine',
    department: { name: 'Support', address: 'support@tallowpine.example' },
    admin: { name: 'Mara Ilves', email: 'mara@tallowpine.example', password: 'twelve-chars-1' },
  })
  expect(page.get('h1').text()).toBe('The desk is ready')
})

it('says beside each field what is wrong, before anything is sent', async () => {
  await open()
  await send({ 'admin.password': 'short', 'department.address': 'nowhere' })
  expect(page.text()).toContain('Please choose a password of 12 to 200 characters.')
  expect(document.activeElement).toBe(field('department.address').element)
  expect(setUpDesk).not.toHaveBeenCalled()
  await field('admin.password').setValue('long enough now')
  expect(page.text()).not.toContain('Please choose a password')
})

it('puts a wrong token beside the token', async () => {
  vi.mocked(setUpDesk).mockRejectedValueOnce(new ApiError(401, 'wrong_token', 'Not the token.'))
  await open()
  await send()
  expect(field('token').attributes('aria-invalid')).toBe('true')
  expect(page.text()).toContain('Not the token.')
  expect(field('admin.password').element.value).toBe('twelve-chars-1')
})

it.each([
  ['somebody was faster', true],
  ['the desk is set up', false],
])('points to sign-in when %s', async (_, needed) => {
  vi.mocked(isSetupNeeded).mockResolvedValue(needed)
  vi.mocked(setUpDesk).mockRejectedValueOnce(new ApiError(409, 'already_set_up', 'Before.'))
  await open()
  if (needed) await send()
  expect(page.get('h1').text()).toBe('This desk is set up already')
  expect(page.find('form').exists()).toBe(false)
})

it('asks again when the desk could not be reached', async () => {
  vi.mocked(isSetupNeeded).mockRejectedValueOnce(new ApiError(0, 'unreachable', 'Cannot be reached.'))
  await open()
  expect(page.get('[role=alert]').text()).toContain('Cannot be reached.')
  await page.get('[role=alert] button').trigger('click')
  await flushPromises()
  expect(page.find('form').exists()).toBe(true)
})
