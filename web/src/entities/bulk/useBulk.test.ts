import { defaultStatuses, type Ticket } from '@emberdesk/domain/ticket'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import { known, write, WriteError } from '@/data/write.ts'
import { useChanges } from '@/entities/ticket/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { MAX_SELECTED, useBulk } from './useBulk.ts'

vi.mock(import('@/data/write.ts'), async (original) => ({
  ...(await original()),
  write: vi.fn(),
  known: vi.fn(),
}))
vi.mock('@/entities/agent/index.ts', () => ({ useAgents: () => ({ agents: computed(() => []) }) }))
vi.mock('@/entities/department/index.ts', () => ({
  useDepartments: () => ({ departments: computed(() => []) }),
}))
vi.mock('@/entities/status/index.ts', () => ({
  useStatuses: () => ({ statuses: computed(() => defaultStatuses) }),
}))

const close = { kind: 'status', status: 'closed' } as const
const refusal = new WriteError({ code: 'permission-denied' })
const tickets = (count: number) => Array.from({ length: count }, (_, n) => sampleTicket({ id: `t${n}` }))
const written = () =>
  vi.mocked(write).mock.calls.map(([only]) => only as { path: string; data: Partial<Ticket> })

function desk() {
  let made: { bulk: ReturnType<typeof useBulk>; changes: ReturnType<typeof useChanges> } | undefined
  const Host = defineComponent({
    setup() {
      made = { bulk: useBulk(), changes: useChanges() }
      return () => h('div')
    },
  })
  mountWithDesk(Host)
  return made!
}

beforeEach(() => {
  vi.mocked(write).mockReset().mockResolvedValue()
  vi.mocked(known).mockReset().mockResolvedValue(null)
})

describe('changing many tickets', () => {
  it('writes each for itself, on the basis of what it shows, at once', async () => {
    const act = desk().bulk.apply(tickets(3), close)
    expect(act.changing).toBe(3)
    expect(written().map(({ path }) => path)).toEqual(['tickets/t0', 'tickets/t1', 'tickets/t2'])
    expect(written()[0]?.data).toMatchObject({ status: 'closed', bucket: 'done', basis: { status: 'open' } })
    expect(await act.done).toEqual({ changed: 3, skipped: [] })
  })

  it('passes over what is so already and what is merged, and says which', async () => {
    const [first, ...others] = tickets(2)
    const merged = sampleTicket({ id: 'm', number: '26-000001-1', mergedInto: 't0' })
    const done = sampleTicket({ id: 'd', status: 'closed', category: 'closed', bucket: 'done' })
    const act = desk().bulk.apply([first!, merged, done, ...others], close)
    expect(act.skipped.map(({ ticketId, reason }) => `${ticketId} ${reason}`)).toEqual(['m merged', 'd same'])
    expect(act.skipped[0]).toMatchObject({ number: '26-000001-1', subject: 'Lamp arrived broken' })
    expect((await act.done).changed).toBe(2)
  })

  it('says which the server did not take, because somebody was quicker or for want of it', async () => {
    vi.mocked(write)
      .mockRejectedValueOnce(refusal)
      .mockRejectedValueOnce(new WriteError(new Error('broken')))
    const { changed, skipped } = await desk().bulk.apply(tickets(3), close).done
    expect(changed).toBe(1)
    expect(skipped.map(({ ticketId, reason }) => `${ticketId} ${reason}`)).toEqual([
      't0 changed',
      't1 failed',
    ])
  })

  it('takes a hundred at most', () => {
    expect(desk().bulk.apply(tickets(MAX_SELECTED + 20), close).changing).toBe(MAX_SELECTED)
  })

  it('is undone as one, except what changed since and what was not changed', async () => {
    vi.mocked(write).mockRejectedValueOnce(refusal)
    const act = desk().bulk.apply(tickets(3), close)
    await act.done
    vi.mocked(known).mockImplementation(async (path) =>
      path === 'tickets/t1'
        ? sampleTicket({ id: 't1', status: 'pending', category: 'waiting', bucket: 'waiting' })
        : null,
    )
    vi.mocked(write).mockClear()
    const undone = await act.undo()
    expect(undone).toMatchObject({ changed: 1, skipped: [{ ticketId: 't1', reason: 'changed' }] })
    expect(written()).toMatchObject([
      { path: 'tickets/t2', data: { status: 'open', bucket: 'active', basis: { status: 'closed' } } },
    ])
    expect(await act.undo()).toBe(undone)
  })

  it('is one step of the undo by key', async () => {
    const { bulk, changes } = desk()
    const act = bulk.apply(tickets(2), close)
    await act.done
    const undone = changes.undoLast()
    expect(undone?.detail).toBe('2 tickets')
    expect(await undone?.saved).toMatchObject({ changed: 2 })
    expect(changes.undoLast()).toBeNull()
  })
})
