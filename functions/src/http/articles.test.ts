import type { ArticleWithId } from '@emberdesk/domain/article'
import { afterEach, describe, expect, it } from 'vitest'
import type { ArticleDependencies } from './articles.ts'
import { startTestApi, type TestApi } from './testing/test-api.ts'

const article = (id: string, over: Partial<ArticleWithId> = {}): ArticleWithId => ({
  id,
  title: `About ${id}`,
  text: 'Unplug it first.',
  published: true,
  locale: 'en',
  tags: ['internal-tag'],
  order: 1,
  createdAt: new Date('2026-11-01T00:00:00Z'),
  updatedAt: new Date('2026-11-02T00:00:00Z'),
  updatedBy: 'mara',
  ...over,
})
const many = (count: number) => Array.from({ length: count }, (_, n) => article(`a${n}`))

describe('published articles', () => {
  let api: TestApi
  afterEach(() => api.close())

  async function open(articles: ArticleWithId[] | null, readArticle: ArticleDependencies['readArticle']) {
    const help = articles && { deskName: 'Tallow & Pine', articles }
    api = await startTestApi({ help: async () => help, readArticle })
    return async (path: string) => {
      const response = await api.call(path)
      return { response, json: (await response.json()) as unknown }
    }
  }
  const none = async () => null

  it('are listed to anybody by their titles, and nothing is told of who wrote them', async () => {
    const get = await open([article('bulb'), article('pflege', { locale: 'de' })], none)
    const { response, json } = await get('/api/articles')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=60')
    expect(json).toEqual({
      deskName: 'Tallow & Pine',
      articles: [
        { id: 'bulb', title: 'About bulb', locale: 'en' },
        { id: 'pflege', title: 'About pflege', locale: 'de' },
      ],
    })
  })

  it('are shown one by one', async () => {
    const get = await open([article('bulb')], none)
    expect((await get('/api/articles/bulb')).json).toEqual({
      deskName: 'Tallow & Pine',
      article: {
        id: 'bulb',
        title: 'About bulb',
        locale: 'en',
        text: 'Unplug it first.',
        updatedAt: '2026-11-02T00:00:00.000Z',
      },
    })
  })

  it.each(['gone', 'draft', '..%2Fsettings', 'a%2Fb', '%00', 'x'.repeat(65)])(
    'answer 404 for %s, kept by nobody',
    async (id) => {
      const asked: string[] = []
      const get = await open([article('bulb')], async (one) => (asked.push(one), article(one)))
      const { response } = await get(`/api/articles/${id}`)
      expect(response.status).toBe(404)
      expect(response.headers.get('cache-control')).toBe('no-store')
      // With fewer than a full list, it is known that there is no other: no read.
      expect(asked).toEqual([])
    },
  )

  it('are found behind the first hundred, unless they are drafts', async () => {
    const get = await open(many(100), async (id) => article(id, { published: id !== 'draft' }))
    expect((await get('/api/articles/late')).response.status).toBe(200)
    expect((await get('/api/articles/draft')).response.status).toBe(404)
    expect((await get('/api/articles/..%2Fsettings')).response.status).toBe(404)
  })

  it('wait until the desk is set up', async () => {
    const get = await open(null, none)
    for (const path of ['/api/articles', '/api/articles/bulb'])
      expect((await get(path)).response.status).toBe(503)
  })
})
