import type { TicketEvent } from '@emberdesk/domain/event'
import type { Ticket } from '@emberdesk/domain/ticket'
import { beforeEach, expect, it, vi } from 'vitest'
import { fetchRows } from '@/data/fetch-rows.ts'
import { fetchDoc } from '@/data/write.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import type { AgentFields, Change } from './change-ticket.ts'
import { explainRefusal } from './explain-refusal.ts'

vi.mock('@/data/fetch-rows.ts', () => ({ fetchRows: vi.fn() }))
vi.mock(import('@/data/write.ts'), async (original) => ({ ...(await original()), fetchDoc: vi.fn() }))

const at = new Date('2026-11-22T12:00:00Z')
const earlier = new Date('2026-11-22T11:00:00Z')
const resolved = { status: 'resolved', category: 'solved', bucket: 'done' } as const
const pending = { status: 'pending', category: 'waiting', bucket: 'waiting' } as const

function stored(part: Partial<Ticket> | null) {
  vi.mocked(fetchDoc).mockResolvedValue(part && sampleTicket({ updatedBy: 'james', updatedAt: at, ...part }))
}
function history(...events: Partial<TicketEvent>[]) {
  vi.mocked(fetchRows).mockResolvedValue(events as never[])
}
const refusalOf = (fields: AgentFields, seen: Partial<Ticket> = {}) =>
  explainRefusal({ kind: 'status', ticket: sampleTicket(seen), fields } as unknown as Change)

beforeEach(() => {
  history()
  vi.mocked(fetchRows).mockClear()
})

it('says who set the field to what it is, and when, as the history has it', async () => {
  stored({ ...pending, updatedBy: 'system' })
  history(
    { type: 'tags', by: 'mara', at, to: [] },
    { type: 'status', by: 'james', at: earlier, to: 'pending' },
    { type: 'status', by: 'mara', at: earlier, to: 'open' },
  )
  expect(await refusalOf(resolved)).toMatchObject({
    kind: 'collision',
    collision: {
      ticket: { id: 'ticket1', status: 'pending' },
      fields: resolved,
      collided: [{ field: 'status', theirs: 'pending', wanted: 'resolved', by: 'james', at: earlier }],
    },
  })
})

it.each([
  ['has not heard of it yet', [{ type: 'status', by: 'mara', at: earlier, to: 'open' }]],
  ['knows of no change at all', []],
] as [string, Partial<TicketEvent>[]][])('believes the ticket when the history %s', async (_, events) => {
  stored(pending)
  history(...events)
  expect(await refusalOf(resolved)).toMatchObject({ collision: { collided: [{ by: 'james', at }] } })
})

it('does not guess who it was when the desk has changed the ticket since, or the history cannot be read', async () => {
  stored({ ...pending, updatedBy: 'system' })
  vi.mocked(fetchRows).mockRejectedValue(new Error('no'))
  expect(await refusalOf(resolved)).toMatchObject({ collision: { collided: [{ by: null, at: null }] } })
})

it('is no collision when it is as it was wanted', async () => {
  stored(resolved)
  expect(await refusalOf(resolved)).toEqual({ kind: 'same' })
  expect(fetchRows).not.toHaveBeenCalled()
})

it('names only the fields that somebody else has set', async () => {
  stored({ assigneeId: 'mara' })
  const refusal = await refusalOf({ departmentId: 'billing', assigneeId: null }, { assigneeId: 'ana' })
  expect(refusal).toMatchObject({
    collision: {
      collided: [{ field: 'assigneeId', theirs: 'mara', wanted: null }],
      fields: { departmentId: 'billing', assigneeId: null },
    },
  })
})

it('keeps tags that others have set when it is laid over the ticket as it is now', async () => {
  stored({ ...pending, tags: ['lamp', 'urgent', 'theirs'] })
  const refusal = await refusalOf({ ...resolved, tags: ['lamp', 'spam'] }, { tags: ['lamp', 'urgent'] })
  expect(refusal).toMatchObject({ collision: { fields: { tags: ['lamp', 'theirs', 'spam'] } } })
})

it('says that it was refused for another reason when nobody has changed the field', async () => {
  stored({ mergedInto: 'other' })
  expect(await refusalOf(resolved)).toEqual({ kind: 'refused' })
  expect(await refusalOf({ tags: ['x'] })).toEqual({ kind: 'refused' })
})

it('says that the ticket has gone when it cannot be read any more', async () => {
  vi.mocked(fetchDoc).mockRejectedValue(new Error('permission-denied'))
  expect(await refusalOf(resolved)).toEqual({ kind: 'gone' })
  stored(null)
  expect(await refusalOf(resolved)).toEqual({ kind: 'gone' })
})
