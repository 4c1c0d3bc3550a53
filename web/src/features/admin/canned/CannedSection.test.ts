import type { CannedResponseWithId } from '@emberdesk/domain/canned'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { deleteCanned, saveCanned } from '@/entities/canned/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { toast } from '@/ui/toast.ts'
import CannedSection from './CannedSection.vue'

const text = (words: string) => ({ html: `<p>${words}</p>`, text: words })
const response = (id: string, name: string, shortcut: string): CannedResponseWithId => ({
  ...{ id, name, shortcut, defaultLocale: 'en', departmentIds: [], updatedBy: 'mara', updatedAt: new Date() },
  texts: { en: text(`About ${name}`), de: text(`Zu ${name}`) },
})
const refund = response('refund', 'Refund', 'refund')
const many = Array.from({ length: 6 }, (_, n) => response(`r${n}`, `Answer ${n}`, `a${n}`))
const rows = ref<CannedResponseWithId[]>([])

vi.mock('@/entities/canned/index.ts', async (original) => ({
  ...(await original<typeof import('@/entities/canned/index.ts')>()),
  saveCanned: vi.fn(),
  deleteCanned: vi.fn(),
  useCannedResponses: () => ({
    ...{ rows, full: ref(false), pending: ref(false), error: ref(null), retry: vi.fn() },
  }),
}))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))

let page: VueWrapper
const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('button')]
const named = (label: string) =>
  buttons()
    .filter((button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === label)
    .at(-1)
async function press(label: string) {
  named(label)?.click()
  await flushPromises()
}
const field = (name: string) => dialog()!.querySelector<HTMLInputElement>(`[name=${name}]`)!
async function type(name: string, value: string) {
  field(name).value = value
  field(name).dispatchEvent(new Event('input'))
  await flushPromises()
}
const told = () => vi.mocked(toast).mock.lastCall?.[0]
const saved = () => vi.mocked(saveCanned).mock.lastCall

function open(shown: CannedResponseWithId[] = [refund]) {
  rows.value = shown
  page = mountWithDesk(CannedSection, { attachTo: document.body })
  const claims = { role: 'lead' as const, departments: [] }
  useSession().who = { uid: 'ines', name: 'Inès', email: 'ines@tallowpine.example', claims }
}

beforeEach(() => {
  vi.clearAllMocks()
  sessionStorage.clear()
  noLiveData()
  vi.mocked(saveCanned).mockResolvedValue()
})
afterEach(() => {
  page.unmount()
  document.body.innerHTML = ''
})

it('lists each with shortcut, languages and where it is offered', () => {
  open()
  const row = page.get('li').text()
  for (const part of ['Refund', '/refund', 'About Refund', 'English', 'German', 'Every department'])
    expect(row).toContain(part)
})

it('finds one by what it says, once there are many', async () => {
  open([...many, refund])
  await page.get('input[type=search]').setValue('zu refund')
  expect(page.findAll('li')).toHaveLength(1)
  await page.get('input[type=search]').setValue('nowhere')
  expect(page.text()).toContain('Nothing found')
})

it('adds one: text and simple HTML of it, the shortcut as it is typed', async () => {
  open()
  await press('Add a canned response')
  await type('name', ' Late parcel ')
  await type('shortcut', '/Late Parcel')
  await type('text', 'Sorry, {{requester.firstName|there}}:\n- <b>late</b>')
  await press('Add a canned response')
  expect(saved()).toEqual([
    expect.stringMatching(/^[a-z0-9]{20}$/),
    {
      name: 'Late parcel',
      shortcut: 'late-parcel',
      defaultLocale: 'en',
      departmentIds: [],
      texts: {
        en: {
          text: 'Sorry, {{requester.firstName|there}}:\n- <b>late</b>',
          html: '<p>Sorry, {{requester.firstName|there}}:</p><ul><li><p>&lt;b&gt;late&lt;/b&gt;</p></li></ul>',
        },
      },
    },
    'ines',
  ])
  expect(dialog()).toBeNull()
})

it('shows the text as the customer would read it', async () => {
  open()
  await press('Edit Refund')
  await type('text', 'Hello {{requester.firstName}}, {{agent.name}} here.')
  expect(dialog()!.querySelector('section')!.textContent).toContain('Hello Iris, Inès here.')
})

it('puts a variable where the cursor is', async () => {
  open()
  await press('Edit Refund')
  await type('text', 'Ticket : thanks')
  const element = field('text')
  element.setSelectionRange(7, 7)
  await press('Ticket number')
  expect(element.value).toBe('Ticket {{ticket.number}}: thanks')
})

it.each([
  ['name', '', 'Please give a name'],
  ['shortcut', 'a/b', 'Letters, digits, hyphens'],
  ['shortcut', 'A0', 'Answer 0 has this shortcut.'],
  ['text', ' ', 'Please write the text, or remove the language.'],
  ['text', 'Call {{requester.phone}}', 'There is no variable {{requester.phone}}.'],
  ['text', 'x'.repeat(20_001), '20,000 characters'],
])('refuses %s %j and says why beside it', async (name, value, why) => {
  open([...many, refund])
  await press('Edit Refund')
  await type(name, value)
  await press('Save')
  expect(dialog()!.textContent).toContain(why)
  expect(document.activeElement).toBe(field(name))
  expect(saveCanned).not.toHaveBeenCalled()
  await type(name, 'fine')
  expect(dialog()!.querySelector('[aria-invalid=true]')).toBeNull()
})

it('removes a language with undo, and takes another for the default', async () => {
  open()
  await press('Edit Refund')
  await press('Remove English')
  expect(field('text').value).toBe('Zu Refund')
  const undo = told()?.action
  await press('Save')
  expect(saved()?.[1]).toMatchObject({ defaultLocale: 'de', texts: { de: text('Zu Refund') } })
  expect(Object.keys(saved()![1].texts)).toEqual(['de'])
  expect(undo?.label).toBe('Undo')
})

it('saves a change and can undo it', async () => {
  open()
  await press('Edit Refund')
  await type('name', 'Money back')
  await press('Save')
  expect(saved()?.[1].name).toBe('Money back')
  told()?.action?.run()
  expect(saved()?.slice(0, 2)).toEqual([
    'refund',
    expect.objectContaining({ name: 'Refund', texts: refund.texts }),
  ])
})

it('keeps what was typed when the dialog closes, and throws it away only when asked, with undo', async () => {
  open()
  await press('Edit Refund')
  await type('text', 'Half a sentence')
  await press('Close')
  await press('Edit Refund')
  expect(field('text').value).toBe('Half a sentence')
  expect(dialog()!.textContent).toContain('These changes were not saved the last time.')
  await press('Cancel')
  told()?.action?.run()
  await flushPromises()
  expect(field('text').value).toBe('Half a sentence')
  await press('Discard')
  expect(field('text').value).toBe('About Refund')
})

it('keeps the form open and full when it cannot be saved', async () => {
  vi.mocked(saveCanned).mockRejectedValue(new Error('refused'))
  open()
  await press('Edit Refund')
  await type('text', 'New words')
  await press('Save')
  expect(field('text').value).toBe('New words')
  expect(dialog()!.querySelector('[role=alert]')!.textContent).toContain('could not be saved')
})

it('deletes with undo', async () => {
  const undo = vi.fn(async () => {})
  vi.mocked(deleteCanned).mockReturnValue({ saved: Promise.resolve(), undo })
  open()
  await press('Edit Refund')
  await press('Delete')
  expect(deleteCanned).toHaveBeenCalledExactlyOnceWith(refund, 'ines')
  told()?.action?.run()
  expect(undo).toHaveBeenCalledOnce()
})
