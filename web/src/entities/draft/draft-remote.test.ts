import { draftMarkSchema, draftSchema } from '@emberdesk/domain/draft'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Write } from '@/data/write.ts'
import { draftRemote, draftRemovals, draftWrite, markWrite } from './draft-remote.ts'

const owner = { uid: 'ana', name: 'Ana Weber', ticketId: 'ticket1', departmentId: 'support' }
const content = {
  ...{ mode: 'reply' as const, text: 'Dear Iris', html: '', attachments: [], baseVersion: 3 },
  recipients: { to: [], cc: [], bcc: [{ name: '', address: 'boss@example.org' }] },
}
const dataOf = (write: unknown) => (write as { data: object }).data

function remote() {
  const write = vi.fn((..._writes: Write[]) => Promise.resolve())
  const paths = () => write.mock.calls.map((writes) => writes.map(({ path }) => path))
  return { write, paths, ...draftRemote(() => owner, 'page1', write) }
}
const DRAFT = 'drafts/ana_ticket1'
const MARK = 'draftMarks/ana_ticket1'

it('stores a draft, and a mark for colleagues that says nothing of its words', () => {
  const [draft, mark] = [draftWrite(owner, content, 'page1'), markWrite(owner, 'reply')]
  const at = new Date()
  expect(draftSchema.strict().safeParse({ ...dataOf(draft), updatedAt: at }).error).toBeUndefined()
  expect(draftMarkSchema.strict().safeParse({ ...dataOf(mark), at }).error).toBeUndefined()
  expect(mark).toMatchObject({ path: MARK, data: { name: 'Ana Weber', mode: 'reply' } })
  expect(JSON.stringify(mark)).not.toContain('Dear Iris')
})

describe('the mark of a draft', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('comes when the draft is a minute old, once', async () => {
    const { store, paths } = remote()
    await store(content)
    await store({ ...content, text: 'Dear Iris,' })
    expect(paths()).toEqual([[DRAFT], [DRAFT]])
    await vi.advanceTimersByTimeAsync(60_000)
    await store(content)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(paths()).toEqual([[DRAFT], [DRAFT], [MARK], [DRAFT]])
  })

  it('comes at once when its author leaves it behind, and is written anew when a reply becomes a note', async () => {
    const { store, leave, write } = remote()
    await store(content)
    await leave()
    await leave()
    await store({ ...content, mode: 'note' })
    expect(write).toHaveBeenCalledTimes(4)
    expect(write.mock.calls.at(-1)).toMatchObject([{ path: MARK, data: { mode: 'note' } }])
  })

  it('never comes for what was sent within the minute, and goes with the draft', async () => {
    const { store, remove, leave, paths } = remote()
    await store(content)
    await remove()
    await vi.advanceTimersByTimeAsync(60_000)
    await leave()
    expect(paths()).toEqual([[DRAFT], [DRAFT, MARK]])
  })

  it('is tried again with the next save when it could not be written', async () => {
    const { store, leave, write, paths } = remote()
    await store(content)
    write.mockRejectedValueOnce(new Error('offline'))
    await leave()
    await store(content)
    await leave()
    expect(paths()).toEqual([[DRAFT], [MARK], [DRAFT], [MARK]])
  })
})

it('takes both away', () => {
  expect(draftRemovals(owner)).toEqual([
    { kind: 'delete', path: DRAFT },
    { kind: 'delete', path: MARK },
  ])
})
