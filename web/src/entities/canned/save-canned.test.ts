import type { CannedResponseWithId } from '@emberdesk/domain/canned'
import { expect, it, vi } from 'vitest'
import { SERVER_TIME, write } from '@/data/write.ts'
import { deleteCanned } from './save-canned.ts'

vi.mock('@/data/write.ts', () => ({ SERVER_TIME: Symbol('now'), write: vi.fn(async () => {}) }))

it('deletes, and puts back what its author said, signed by who took it back', async () => {
  const said = {
    ...{ name: 'Refund', shortcut: 'refund', defaultLocale: 'en', departmentIds: ['billing'] },
    texts: { en: { text: 'Hello', html: '<p>Hello</p>' } },
  }
  // A live row carries more than the document.
  const row = { ...said, id: 'r', pending: false, updatedAt: new Date(0), updatedBy: 'mara' }
  const { undo } = deleteCanned(row satisfies CannedResponseWithId, 'ines')
  expect(write).toHaveBeenLastCalledWith({ kind: 'delete', path: 'cannedResponses/r' })
  await undo()
  const data = { ...said, updatedAt: SERVER_TIME, updatedBy: 'ines' }
  expect(write).toHaveBeenLastCalledWith({ kind: 'set', path: 'cannedResponses/r', data })
})
