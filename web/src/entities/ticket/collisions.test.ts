import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchDoc, write, WriteError } from '@/data/write.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { changeTicket } from './change-ticket.ts'
import { CollidedError, useChanges } from './changes.ts'
import type { CollidedField } from './collision.ts'
import { useCollisions } from './collisions.ts'

vi.mock('@/data/fetch-rows.ts', () => ({ fetchRows: async () => [] }))
vi.mock(import('@/data/write.ts'), async (original) => ({
  ...(await original()),
  write: vi.fn(),
  fetchDoc: vi.fn(),
}))

const resolved = { status: 'resolved', category: 'solved', bucket: 'done' } as const
const pending = { status: 'pending', category: 'waiting', bucket: 'waiting' } as const
const field = (part: Partial<CollidedField>): CollidedField => ({
  field: 'status',
  theirs: 'pending',
  wanted: 'resolved',
  by: 'james',
  at: null,
  ...part,
})

beforeEach(() => {
  setActivePinia(createPinia())
  vi.mocked(write)
    .mockReset()
    .mockRejectedValue(new WriteError({ code: 'permission-denied' }))
  vi.mocked(fetchDoc)
    .mockReset()
    .mockResolvedValue(sampleTicket({ ...pending, updatedBy: 'james' }))
})

describe('a change that the server refuses', () => {
  const change = (fields: object = resolved) =>
    useChanges().record(changeTicket('status', sampleTicket(), fields, 'ana'))

  it('asks its author when somebody else was quicker, and is nothing to undo', async () => {
    await expect(change().saved).rejects.toThrow(CollidedError)
    expect(useCollisions().of('ticket1')?.collided).toMatchObject([{ theirs: 'pending', wanted: 'resolved' }])
    expect(useChanges().undoLast()).toBeNull()
  })

  it('counts as saved when it is as it was wanted', async () => {
    vi.mocked(fetchDoc).mockResolvedValue(sampleTicket(resolved))
    await expect(change().saved).resolves.toBeUndefined()
    expect(useCollisions().all).toEqual([])
  })

  it('stays an error when nobody was quicker', async () => {
    vi.mocked(fetchDoc).mockResolvedValue(sampleTicket())
    await expect(change().saved).rejects.toThrow(WriteError)
    expect(useCollisions().all).toEqual([])
  })

  it('asks too when it was an undo', async () => {
    vi.mocked(write).mockResolvedValueOnce()
    const made = change()
    await made.saved
    await expect(made.undo().saved).rejects.toThrow(CollidedError)
    expect(useCollisions().of('ticket1')?.fields).toMatchObject({ status: 'open', bucket: 'active' })
  })

  it('asks once for all that was changed on a ticket in an hour without a wire', async () => {
    const first = change(pending)
    const second = useChanges().record(changeTicket('status', sampleTicket(pending), resolved, 'ana'))
    vi.mocked(fetchDoc).mockResolvedValue(
      sampleTicket({ status: 'on-hold', category: 'paused', updatedBy: 'james' }),
    )
    await Promise.allSettled([first.saved, second.saved])
    expect(useCollisions().all).toHaveLength(1)
    expect(useCollisions().of('ticket1')).toMatchObject({
      fields: resolved,
      collided: [{ theirs: 'on-hold', wanted: 'resolved' }],
    })
  })
})

describe('the questions', () => {
  const collision = (id: string, collided: CollidedField[], fields: object = resolved) => ({
    ticket: sampleTicket({ id, ...pending, assigneeId: 'mara' }),
    kind: 'status' as const,
    fields,
    collided,
  })

  it('join those of the same ticket, what was wanted last counts', () => {
    const collisions = useCollisions()
    collisions.add(collision('a', [field({})]))
    collisions.add(collision('b', [field({})]))
    collisions.add(
      collision('a', [field({ field: 'assigneeId', theirs: 'mara', wanted: 'ana' })], { assigneeId: 'ana' }),
    )
    expect(collisions.all.map(({ ticket }) => ticket.id)).toEqual(['b', 'a'])
    expect(collisions.of('a')).toMatchObject({
      fields: { ...resolved, assigneeId: 'ana' },
      collided: [{ field: 'status' }, { field: 'assigneeId' }],
    })
  })

  it('forget a field that has become what was wanted', () => {
    const collisions = useCollisions()
    collisions.add(collision('a', [field({ wanted: 'pending', theirs: 'open' })]))
    collisions.add(collision('a', [field({ field: 'assigneeId', theirs: 'mara', wanted: 'ana' })]))
    expect(collisions.of('a')?.collided.map(({ field }) => field)).toEqual(['assigneeId'])
  })

  it('are shown by their ticket when that is open, and elsewhere otherwise', () => {
    const collisions = useCollisions()
    collisions.add(collision('a', [field({})]))
    collisions.add(collision('b', [field({})]))
    collisions.shownOn = 'a'
    expect(collisions.elsewhere.map(({ ticket }) => ticket.id)).toEqual(['b'])
    collisions.drop('b')
    expect(collisions.elsewhere).toEqual([])
  })
})
