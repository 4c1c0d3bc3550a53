import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reactive, type Component } from 'vue'
import { RouterLinkStub } from '@vue/test-utils'
import { ApiError, fetchHelpArticle, fetchHelpIndex, type HelpArticle } from '@/entities/help/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import ArticlePage from './ArticlePage.vue'
import HelpPage from './HelpPage.vue'

vi.mock('@/entities/help/index.ts', async (original) => ({
  ...(await original<typeof import('@/entities/help/index.ts')>()),
  fetchHelpIndex: vi.fn(),
  fetchHelpArticle: vi.fn(),
}))
const route = reactive({ params: { articleId: 'oil' } })
vi.mock('vue-router', async (original) => ({
  ...(await original<typeof import('vue-router')>()),
  useRoute: () => route,
}))

let page: ReturnType<typeof mountWithDesk>
async function open(which: Component) {
  page = mountWithDesk(which, { global: { stubs: { RouterLink: RouterLinkStub } }, attachTo: document.body })
  await flushPromises()
}
const entry = (id: string, title: string, locale: string | null) => ({ id, title, locale })
const answer = (over: Partial<HelpArticle['article']> = {}): HelpArticle => ({
  deskName: 'Tallow & Pine',
  article: {
    ...entry('oil', 'Oiling a table', 'en'),
    text: '## Before\n- Dust it\n\nSee https://tallowpine.example.\n<b>not bold</b>',
    updatedAt: '2026-11-02T12:00:00.000Z',
    ...over,
  },
})
const titles = () => page.findAll('li').map((item) => item.text())

beforeEach(() => {
  vi.resetAllMocks()
  route.params.articleId = 'oil'
})
afterEach(() => page.unmount())

it('lists what is published by language, the reader’s own first, and links to each', async () => {
  const articles = [
    entry('a', 'Öl', 'de'),
    entry('b', 'Oil', 'en'),
    entry('c', 'Bulbs', 'en'),
    entry('d', '油', null),
  ]
  vi.mocked(fetchHelpIndex).mockResolvedValue({ deskName: 'Tallow & Pine', articles })
  await open(HelpPage)
  expect(titles()).toEqual(['Oil', 'Bulbs', '油', 'Öl'])
  expect(page.findAll('h2').map((name) => name.text())).toEqual(['English', 'Deutsch'])
  const links = page.findAllComponents(RouterLinkStub).map((link) => link.props('to') as object)
  expect(links).toContainEqual({ name: 'helpArticle', params: { articleId: 'b' } })
  expect(links).toContainEqual({ name: 'new' })
  expect(document.title).toBe('Help · Tallow & Pine')
})

it('finds titles, accents aside, once there are many', async () => {
  const articles = Array.from({ length: 6 }, (_, n) => entry(`a${n}`, `Über Lampe ${n}`, 'de'))
  vi.mocked(fetchHelpIndex).mockResolvedValue({ deskName: 'Tallow & Pine', articles })
  await open(HelpPage)
  await page.get('input').setValue('uber 3')
  expect(titles()).toEqual(['Über Lampe 3'])
  await page.get('input').setValue('nothing')
  expect(page.text()).toContain('No article has these words in its title.')
})

it('says what to do where nothing is published', async () => {
  vi.mocked(fetchHelpIndex).mockResolvedValue({ deskName: 'Tallow & Pine', articles: [] })
  await open(HelpPage)
  expect(page.text()).toContain('a person will answer')
})

it('shows an article as text: lists, headings and links of its author, no markup of his', async () => {
  vi.mocked(fetchHelpArticle).mockResolvedValue(answer())
  await open(ArticlePage)
  expect(fetchHelpArticle).toHaveBeenCalledExactlyOnceWith('oil', expect.anything())
  expect(page.get('h1').text()).toBe('Oiling a table')
  expect(page.get('h2').text()).toBe('Before')
  expect(titles()).toEqual(['Dust it'])
  expect(page.get('article a').attributes()).toMatchObject({
    href: 'https://tallowpine.example',
    rel: 'noopener noreferrer nofollow',
  })
  expect(page.find('b').exists()).toBe(false)
  expect(page.text()).toContain('Last changed on November 2, 2026')
})

it.each([
  ['ar', 'rtl'],
  ['de', 'ltr'],
  [null, 'auto'],
])('reads %s %s', async (locale, direction) => {
  vi.mocked(fetchHelpArticle).mockResolvedValue(answer({ locale }))
  await open(ArticlePage)
  expect(page.get('article').attributes('dir')).toBe(direction)
})

it('says that there is no such article, and of another failure how to go on', async () => {
  vi.mocked(fetchHelpArticle).mockRejectedValue(new ApiError(404, 'not_found', 'Nothing.'))
  await open(ArticlePage)
  expect(page.get('h1').text()).toBe('There is no such article')
  page.unmount()
  vi.mocked(fetchHelpArticle).mockRejectedValueOnce(new ApiError(0, 'unreachable', ''))
  await open(ArticlePage)
  expect(page.get('[role=alert]').text()).toContain('Check your connection')
  vi.mocked(fetchHelpArticle).mockResolvedValue(answer())
  await page.get('[role=alert] button').trigger('click')
  await flushPromises()
  expect(page.get('h1').text()).toBe('Oiling a table')
})

it('shows the article asked for last, whatever comes first', async () => {
  const first = Promise.withResolvers<HelpArticle>()
  vi.mocked(fetchHelpArticle).mockReturnValueOnce(first.promise)
  await open(ArticlePage)
  vi.mocked(fetchHelpArticle).mockResolvedValue(answer({ id: 'bulb', title: 'Bulbs' }))
  route.params.articleId = 'bulb'
  await flushPromises()
  first.resolve(answer())
  await flushPromises()
  expect(page.get('h1').text()).toBe('Bulbs')
})
