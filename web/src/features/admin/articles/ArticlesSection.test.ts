import type { ArticleWithId } from '@emberdesk/domain/article'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { addArticle, changeArticle, deleteArticle } from '@/entities/article/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { toast } from '@/ui/toast.ts'
import ArticlesSection from './ArticlesSection.vue'

const article = (id: string, over: Partial<ArticleWithId> = {}): ArticleWithId => ({
  ...{ id, title: `About ${id}`, text: 'Unplug it.', published: true, locale: 'en', tags: [], order: 4 },
  ...{ createdAt: new Date(0), updatedAt: new Date(0), updatedBy: 'mara' },
  ...over,
})
const bulb = article('bulb')
const oil = article('oil', { published: false, locale: null, title: 'Oiling a table', order: 7 })

vi.mock('@/entities/article/index.ts', () => ({
  addArticle: vi.fn(),
  changeArticle: vi.fn(),
  deleteArticle: vi.fn(),
  useArticles: () => ({
    ...{ rows: ref([bulb, oil]), full: ref(false), pending: ref(false), error: ref(null), retry: vi.fn() },
  }),
}))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))

let page: VueWrapper
const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!
async function press(label: string) {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')]
  const found = buttons.filter(
    (button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === label,
  )
  found.at(-1)?.click()
  await flushPromises()
}
async function type(name: string, value: string) {
  const field = dialog().querySelector<HTMLInputElement>(`[name=${name}]`)!
  field.value = value
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}
const told = () => vi.mocked(toast).mock.lastCall?.[0]
const publish = () => dialog().querySelector<HTMLElement>('[role=switch]')!.click()

beforeEach(() => {
  vi.clearAllMocks()
  sessionStorage.clear()
  for (const save of [addArticle, changeArticle]) vi.mocked(save).mockResolvedValue()
  page = mountWithDesk(ArticlesSection, { attachTo: document.body })
  const claims = { role: 'lead' as const, departments: [] }
  useSession().who = { uid: 'ines', name: 'Inès', email: 'ines@tallowpine.example', claims }
})
afterEach(() => {
  page.unmount()
  document.body.innerHTML = ''
})

it('lists each with its language and whether it is published, and links to what is', () => {
  const [first, second] = page.findAll('li')
  expect(first!.text()).toContain('Published')
  expect(first!.text()).toContain('English')
  expect(first!.get('a').attributes('href')).toBe('/help/bulb')
  expect(second!.text()).toContain('Draft')
  expect(second!.find('a').exists()).toBe(false)
})

it('adds a draft behind the others', async () => {
  await press('Add an article')
  await type('title', ' Choosing a bulb ')
  await press('Add an article')
  expect(addArticle).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^[a-z0-9]{20}$/),
    { title: 'Choosing a bulb', text: '', published: false, locale: 'en' },
    8,
    'ines',
  )
})

it('shows what is written as customers will see it, as text', async () => {
  await press('Edit About bulb')
  await type('text', '## Care\n- Dust it\n- <img src=x onerror=alert(1)>')
  const preview = dialog().querySelector('section')!
  expect([...preview.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'Dust it',
    '<img src=x onerror=alert(1)>',
  ])
  expect(preview.querySelector('img')).toBeNull()
})

it('publishes nothing without a text', async () => {
  await press('Edit Oiling a table')
  await type('text', ' ')
  publish()
  await press('Save')
  expect(dialog().textContent).toContain('Please write the text before you publish it.')
  expect(changeArticle).not.toHaveBeenCalled()
  await type('text', 'Oil it once a year.')
  await press('Save')
  const given = { title: 'Oiling a table', text: 'Oil it once a year.', published: true, locale: null }
  expect(changeArticle).toHaveBeenCalledExactlyOnceWith('oil', given, 'ines')
})

it('refuses to save without a title', async () => {
  await press('Edit About bulb')
  await type('title', ' ')
  await press('Save')
  expect(dialog().textContent).toContain('Please give a title')
  expect(changeArticle).not.toHaveBeenCalled()
})

it('undoes a change and a deletion', async () => {
  const undo = vi.fn(async () => {})
  vi.mocked(deleteArticle).mockReturnValue({ saved: Promise.resolve(), undo })
  await press('Edit About bulb')
  await type('title', 'Bulbs')
  await press('Save')
  told()?.action?.run()
  expect(vi.mocked(changeArticle).mock.lastCall?.[1]).toMatchObject({ title: 'About bulb' })
  await press('Edit About bulb')
  await press('Delete')
  expect(deleteArticle).toHaveBeenCalledExactlyOnceWith(bulb, 'ines')
  told()?.action?.run()
  expect(undo).toHaveBeenCalledOnce()
})

it('keeps what was typed when the dialog closes by mistake', async () => {
  await press('Edit About bulb')
  await type('text', 'Half a sentence')
  await press('Close')
  await press('Edit About bulb')
  expect(dialog().querySelector<HTMLTextAreaElement>('[name=text]')!.value).toBe('Half a sentence')
})
