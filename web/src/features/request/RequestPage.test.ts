import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError, fetchRequestForm, submitRequest } from '@/entities/request/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import RequestPage from './RequestPage.vue'

vi.mock('@/entities/request/index.ts', async (original) => ({
  ...(await original<object>()),
  fetchRequestForm: vi.fn(),
  submitRequest: vi.fn(),
}))

const form = {
  deskName: 'Tallow & Pine',
  departments: [
    { id: 'support', name: 'Support' },
    { id: 'billing', name: 'Billing' },
  ],
  formToken: 'token',
  limits: { files: 2, bytes: 100 },
}
const filed = { outcome: 'created', number: '26-000421-7', why: '' } as const
const typed = {
  name: 'Ana Weber',
  email: 'ana@example.org',
  department: 'billing',
  subject: 'Invoice 12',
  text: 'Where is it?',
}

let page: VueWrapper

async function open() {
  page = mountWithDesk(RequestPage, { attachTo: document.body })
  await flushPromises()
}
const field = (name: string) => page.get<HTMLInputElement>(`[name=${name}]`)
const errorOf = (name: string) => {
  const [id] = field(name).attributes('aria-describedby')?.split(' ') ?? []
  return id && field(name).attributes('aria-invalid') ? page.get(`[id="${id}"]`).text() : null
}
const alerts = () => page.findAll('[role=alert]').map((alert) => alert.text())

async function fill(values: Record<string, string> = typed) {
  for (const [name, value] of Object.entries(values)) await field(name).setValue(value)
}
async function attach(...files: File[]) {
  const input = field('files')
  Object.defineProperty(input.element, 'files', { value: files, configurable: true })
  await input.trigger('change')
}
async function send() {
  await page.get('form').trigger('submit')
  await vi.advanceTimersByTimeAsync(4_000)
  await flushPromises()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  sessionStorage.clear()
  vi.mocked(fetchRequestForm).mockReset().mockResolvedValue(form)
  vi.mocked(submitRequest).mockReset().mockResolvedValue(filed)
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
})

it('marks what is missing, goes to the first of it and sends nothing', async () => {
  await open()
  await send()
  expect(errorOf('name')).toBe('Please tell us your name.')
  expect(errorOf('department')).toBe('Please choose a department.')
  expect(document.activeElement).toBe(field('name').element)
  expect(submitRequest).not.toHaveBeenCalled()
  await field('name').setValue('Ana')
  expect(errorOf('name')).toBeNull()
})

it('shows the number and what was the address', async () => {
  await open()
  await fill()
  await send()
  expect(page.get('[data-testid=number]').text()).toBe('26-000421-7')
  expect(page.get('h1').text()).toBe('Your request is with us')
  expect(page.text()).toContain('ana@example.org')
  expect(vi.mocked(submitRequest).mock.lastCall?.[0]).toMatchObject({
    departmentId: 'billing',
    formToken: 'token',
    website: '',
  })
})

it('waits until the server would believe that a person filled it in', async () => {
  await open()
  await fill()
  await page.get('form').trigger('submit')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(submitRequest).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(300)
  expect(submitRequest).toHaveBeenCalledOnce()
})

it('keeps what was typed through a reload, under the same submission', async () => {
  await open()
  await fill()
  page.unmount()
  await open()
  expect(field('subject').element.value).toBe('Invoice 12')
  expect(field('department').element.value).toBe('billing')
})

it('puts what the server says beside its field, and keeps text and files', async () => {
  const wrong = new ApiError(422, 'invalid', 'Please correct.', { email: 'This address is blocked.' })
  vi.mocked(submitRequest).mockRejectedValueOnce(wrong)
  await open()
  await fill()
  await attach(new File(['abc'], 'a.txt'))
  await send()
  expect(errorOf('email')).toBe('This address is blocked.')
  expect(document.activeElement).toBe(field('email').element)
  expect(field('text').element.value).toBe('Where is it?')
  expect(page.text()).toContain('a.txt')
})

it('lets one try again after a lost connection: same submission, same files', async () => {
  vi.mocked(submitRequest).mockRejectedValueOnce(new ApiError(0, 'unreachable', ''))
  await open()
  await fill()
  await attach(new File(['abc'], 'a.txt'))
  await send()
  expect(alerts().join()).toContain('sending it again will not file it twice')
  await page.get('[role=alert] button').trigger('click')
  await vi.advanceTimersByTimeAsync(4_000)
  const [first, second] = vi.mocked(submitRequest).mock.calls
  expect(second?.[0]).toEqual(first?.[0])
  expect(second?.[1]).toEqual(first?.[1])
  expect(page.find('[data-testid=number]').exists()).toBe(true)
})

it('stops waiting for a server that says nothing', async () => {
  vi.mocked(submitRequest).mockImplementationOnce(
    (_, __, options) =>
      new Promise((_, reject) => options?.signal?.addEventListener('abort', () => reject(new Error()))),
  )
  await open()
  await fill()
  await send()
  expect(alerts()).toEqual([])
  await vi.advanceTimersByTimeAsync(45_000)
  await flushPromises()
  expect(alerts().join()).toContain('We got no answer')
})

it('frees a person whose browser filled in the trap', async () => {
  vi.mocked(submitRequest).mockResolvedValueOnce({ outcome: 'ignored', why: '' })
  await open()
  await fill({ ...typed, website: 'https://example.org' })
  await send()
  expect(alerts().join()).toContain('please send again')
  await send()
  expect(vi.mocked(submitRequest).mock.lastCall?.[0].website).toBe('')
  expect(page.find('[data-testid=number]').exists()).toBe(true)
})

it('starts a new request under a new submission, for the same person', async () => {
  await open()
  await fill()
  await send()
  await page.get('main button').trigger('click')
  expect(field('name').element.value).toBe('Ana Weber')
  expect(field('subject').element.value).toBe('')
  await fill()
  await send()
  const ids = vi.mocked(submitRequest).mock.calls.map(([sent]) => sent.submissionId)
  expect(new Set(ids).size).toBe(2)
})

it('says which files were left out, and takes one away', async () => {
  await open()
  await attach(new File(['a'], 'a.txt'), new File(['b'], 'b.txt'), new File(['c'], 'c.txt'))
  expect(errorOf('files')).toBe('At most 2 files can be sent; left out: c.txt.')
  await page.get('[aria-label="Remove a.txt"]').trigger('click')
  expect(page.text()).not.toContain('a.txt')
  expect(errorOf('files')).toBeNull()
})

it('takes what is dropped anywhere on the page, and leaves other drags alone', async () => {
  await open()
  const drag = (type: string, types: string[], files: File[] = []) => {
    const event = new Event(type, { bubbles: true, cancelable: true })
    Object.assign(event, { dataTransfer: { types, files } })
    document.body.dispatchEvent(event)
    return flushPromises().then(() => event.defaultPrevented)
  }
  expect(await drag('dragover', ['text/plain'])).toBe(false)
  expect(await drag('dragover', ['Files'])).toBe(true)
  expect(page.text()).toContain('Drop to attach')
  expect(await drag('drop', ['Files'], [new File(['a'], 'dropped.txt')])).toBe(true)
  expect(page.text()).toContain('dropped.txt')
  expect(page.text()).not.toContain('Drop to attach')
})

it('takes nothing for a desk that is not set up, and tries again for one that cannot be reached', async () => {
  vi.mocked(fetchRequestForm).mockRejectedValueOnce(new ApiError(503, 'not_set_up', 'Come back later.'))
  await open()
  expect(alerts().join()).toContain('Come back later.')
  expect(page.find('form').exists()).toBe(false)
  await page.get('[role=alert] button').trigger('click')
  await flushPromises()
  expect(page.find('form').exists()).toBe(true)
  expect(alerts()).toEqual([])
})
