import { builtInView, type ViewWithId } from '@emberdesk/domain/view'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import type { BulkAct, BulkResult } from '@/entities/bulk/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { useQueueActs, type QueueActs } from './useQueueActs.ts'

const bulk = vi.hoisted(() => ({ apply: vi.fn(), startJob: vi.fn(), undoJob: vi.fn() }))
const findRunningJob = vi.hoisted(() => vi.fn())
const actions = vi.hoisted(() => ({ setPriority: vi.fn(), setTags: vi.fn() }))
const toast = vi.hoisted(() => vi.fn())
vi.mock('@/entities/bulk/index.ts', () => ({
  useBulk: () => bulk,
  findRunningJob,
  MAX_SELECTED: 100,
}))
vi.mock('@/entities/ticket/index.ts', async (actual) => ({
  ...(await actual<object>()),
  useTicketActions: () => actions,
}))
vi.mock('@/ui/toast.ts', () => ({ toast, dismissToast: vi.fn() }))

const rows = (many: number) => Array.from({ length: many }, (_, n) => sampleTicket({ id: `ticket${n}` }))
const skipped = (reason: 'same' | 'changed') => ({
  ticketId: 'ticket1',
  number: '26-1',
  subject: 'Lamp',
  reason,
})
const urgent = { kind: 'priority', priority: 4 } as const
const open = builtInView('open') as ViewWithId

describe('changes from the list', () => {
  let acts: QueueActs
  const answers = (first: BulkResult, done = Promise.resolve(first)): BulkAct => ({
    changing: first.changed,
    skipped: first.skipped,
    done,
    undo: vi.fn(() => Promise.resolve({ changed: 2, skipped: [] })),
  })
  const said = () => toast.mock.calls.map(([{ text }]) => text as string)

  const begin = () => mountWithDesk(defineComponent({ setup: () => ((acts = useQueueActs()), () => null) }))

  beforeEach(() => {
    vi.clearAllMocks()
    noLiveData()
    findRunningJob.mockResolvedValue(null)
    begin()
  })

  it('of one ticket are made as from the ticket itself', async () => {
    const change = {
      kind: 'priority',
      ticket: sampleTicket(),
      fields: {},
      saved: Promise.resolve(),
      undo: vi.fn(),
    }
    actions.setPriority.mockReturnValue(change)
    await acts.act(urgent, { kind: 'rows', rows: rows(1) })
    expect(actions.setPriority).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'ticket0' }), 4)
    expect(bulk.apply).not.toHaveBeenCalled()
    expect(said()).toEqual(['Priority set to Urgent'])
  })

  it('of one ticket’s tags keep those that nobody took away', async () => {
    actions.setTags.mockReturnValue({
      kind: 'tags',
      ticket: sampleTicket(),
      saved: Promise.resolve(),
      undo: vi.fn(),
    })
    const ticket = sampleTicket({ tags: ['a', 'b'] })
    await acts.act({ kind: 'tags', add: ['c'], remove: ['a'] }, { kind: 'rows', rows: [ticket] })
    expect(actions.setTags).toHaveBeenCalledExactlyOnceWith(ticket, ['b', 'c'])
  })

  it('of many are one change, said once, undone as one', async () => {
    const act = answers({ changed: 3, skipped: [] })
    bulk.apply.mockReturnValue(act)
    await acts.act(urgent, { kind: 'rows', rows: rows(3) })
    await flushPromises()
    expect(said()).toEqual(['Priority set to Urgent: 3 tickets changed'])
    expect(acts.outcome.value).toBeNull()
    toast.mock.calls[0]![0].action.run()
    await flushPromises()
    expect(act.undo).toHaveBeenCalledOnce()
    expect(said()[1]).toBe('2 tickets are as they were')
  })

  it('that left something out stay to be read, at once and when the server refuses some later', async () => {
    const first = { changed: 2, skipped: [skipped('same')] }
    const last = { changed: 1, skipped: [skipped('same'), skipped('changed')] }
    let answer = (_result: BulkResult) => {}
    bulk.apply.mockReturnValue(answers(first, new Promise((resolve) => (answer = resolve))))
    await acts.act(urgent, { kind: 'rows', rows: rows(3) })
    expect(acts.outcome.value?.result).toEqual(first)
    answer(last)
    await flushPromises()
    expect(acts.outcome.value?.result).toEqual(last)
    acts.outcome.value?.undo()
    expect(acts.outcome.value).toBeNull()
  })

  it('never reach more than the browser may change', async () => {
    bulk.apply.mockReturnValue(answers({ changed: 100, skipped: [] }))
    await acts.act(urgent, { kind: 'rows', rows: rows(130) })
    expect(bulk.apply.mock.calls[0]![0]).toHaveLength(100)
  })

  it('of a whole view are a job, and its undoing is one too', async () => {
    bulk.startJob.mockResolvedValue('job1')
    bulk.undoJob.mockResolvedValue('job2')
    await acts.act(urgent, { kind: 'all', view: open, expected: 1_248 })
    const { scope, condition } = open
    expect(bulk.startJob).toHaveBeenCalledExactlyOnceWith({
      scope,
      condition,
      change: urgent,
      expected: 1_248,
    })
    expect(acts.job.value).toEqual({ id: 'job1', text: 'Priority set to Urgent' })
    await acts.undoJob()
    expect(bulk.undoJob).toHaveBeenCalledExactlyOnceWith('job1')
    expect(acts.job.value).toEqual({ id: 'job2', text: 'Undoing' })
  })

  it.each([
    ['a change', null, 'Priority set to Urgent'],
    ['an undoing', 'job0', 'Undoing'],
  ])('of a whole view are shown again after a reload: %s that still runs', async (_, undoes, text) => {
    findRunningJob.mockResolvedValue({ id: 'job1', change: urgent, undoes })
    begin()
    await flushPromises()
    expect(acts.job.value).toEqual({ id: 'job1', text })
  })

  it('say why a job could not be started', async () => {
    bulk.startJob.mockRejectedValue(new Error('Ask for fewer tickets.'))
    await acts.act(urgent, { kind: 'all', view: open, expected: 9_000 })
    expect(said()).toEqual(['Ask for fewer tickets.'])
    expect(acts.job.value).toBeNull()
  })
})
