import { expect, it, vi } from 'vitest'
import { SERVER_TIME, write } from '@/data/write.ts'
import { addArticle, changeArticle, deleteArticle } from './save-article.ts'

vi.mock('@/data/write.ts', () => ({ SERVER_TIME: Symbol('now'), write: vi.fn(async () => {}) }))

const fields = { title: 'Oil', text: 'Oil it.', published: true, locale: 'en' }
const signed = { updatedAt: SERVER_TIME, updatedBy: 'ines' }
const path = 'articles/oil'

it('adds an article with everything that the rules and the lists expect', async () => {
  await addArticle('oil', fields, 7, 'ines')
  const data = { ...fields, tags: [], order: 7, createdAt: SERVER_TIME, ...signed }
  expect(write).toHaveBeenLastCalledWith({ kind: 'set', path, data })
})

it('changes only what the form shows', async () => {
  const row = { ...fields, id: 'oil', pending: true, order: 7 }
  await changeArticle('oil', row, 'ines')
  expect(write).toHaveBeenLastCalledWith({ kind: 'update', path, data: { ...fields, ...signed } })
})

it('deletes, and puts it back as old and in the place as it was', async () => {
  const kept = { tags: ['care'], order: 7, createdAt: new Date(5) }
  const row = { ...fields, ...kept, id: 'oil', pending: false, updatedAt: new Date(9), updatedBy: 'mara' }
  const { undo } = deleteArticle(row, 'ines')
  expect(write).toHaveBeenLastCalledWith({ kind: 'delete', path })
  await undo()
  expect(write).toHaveBeenLastCalledWith({ kind: 'set', path, data: { ...fields, ...kept, ...signed } })
})
