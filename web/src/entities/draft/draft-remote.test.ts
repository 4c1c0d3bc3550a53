import { draftMarkSchema, draftSchema } from '@emberdesk/domain/draft'
import { expect, it } from 'vitest'
import { draftRemovals, draftWrites } from './draft-remote.ts'

const owner = { uid: 'ana', name: 'Ana Weber', ticketId: 'ticket1', departmentId: 'support' }
const content = {
  ...{ mode: 'reply' as const, text: 'Dear Iris', html: '', attachments: [], baseVersion: 3 },
  recipients: { to: [], cc: [], bcc: [{ name: '', address: 'boss@example.org' }] },
}
const dataOf = (write: unknown) => (write as { data: object }).data

it('stores a draft with a mark for colleagues, which says nothing of its words', () => {
  const [draft, mark] = draftWrites(owner, content, 'page1', false)
  const at = new Date()
  expect(draftSchema.strict().safeParse({ ...dataOf(draft), updatedAt: at }).error).toBeUndefined()
  expect(draftMarkSchema.strict().safeParse({ ...dataOf(mark), at }).error).toBeUndefined()
  expect(mark).toMatchObject({ path: 'draftMarks/ana_ticket1', data: { name: 'Ana Weber', mode: 'reply' } })
  expect(JSON.stringify(mark)).not.toContain('Dear Iris')
})

it('marks it once', () => expect(draftWrites(owner, content, 'page1', true)).toHaveLength(1))

it('takes both away', () => {
  expect(draftRemovals(owner)).toEqual([
    { kind: 'delete', path: 'drafts/ana_ticket1' },
    { kind: 'delete', path: 'draftMarks/ana_ticket1' },
  ])
})
