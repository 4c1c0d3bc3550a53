import { WriteBatch } from 'firebase-admin/firestore'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { queueBulkJob, queueUndo, readBulkJob } from '../../functions/src/adapters/bulk-store.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { runBulkJob } from '../../functions/src/adapters/run-bulk-job.ts'
import { sweepBulkJobs } from '../../functions/src/adapters/sweep-bulk-jobs.ts'
import { department, ticketSample } from '../../functions/src/delivery/testing/samples.ts'
import type { BulkChange, NewJob } from '../../domain/bulk/index.ts'
import type { ConditionGroup } from '../../domain/condition/index.ts'
import { defaultStatuses, type Ticket } from '../../domain/ticket/index.ts'
import { newId, read, readAll, seedTeam, useEmulator } from './support/store.ts'

const open = { status: 'open', category: 'open', bucket: 'active' } as const
const closed = { status: 'closed', category: 'closed', bucket: 'done' } as const
const close: BulkChange = { kind: 'status', status: 'closed' }
const everything: ConditionGroup = { kind: 'all', of: [] }
/** Far enough for whatever a test does. */
const later = () => new Date(Date.now() + 60_000)

beforeAll(async () => {
  useEmulator('smtp://127.0.0.1:1')
  await seedTeam({ mara: {}, ann: { role: 'admin', departments: [] }, gone: { active: false } })
  await db().doc('departments/billing').set(department)
  for (const { id, ...status } of defaultStatuses) await db().doc(`statuses/${id}`).set(status)
})
afterAll(() => db().terminate())
beforeEach(async () => {
  await db().recursiveDelete(db().collection('tickets'))
  await db().recursiveDelete(db().collection('bulkJobs'))
})

async function seed(
  count: number,
  part: Partial<Ticket> | ((n: number) => Partial<Ticket>) = {},
): Promise<string[]> {
  const ids = Array.from({ length: count }, newId)
  const batch = db().batch()
  ids.forEach((id, n) => {
    const own = typeof part === 'function' ? part(n) : part
    batch.set(db().doc(`tickets/${id}`), ticketSample({ ...open, number: `26-${n}`, ...own }))
  })
  await batch.commit()
  return ids
}
const ask = (change: BulkChange, part: Partial<NewJob> = {}) =>
  queueBulkJob(
    {
      by: 'mara',
      departments: ['support'],
      scope: 'open',
      condition: everything,
      change,
      expected: 0,
      ...part,
    },
    new Date(),
  )
async function run(change: BulkChange, part: Partial<NewJob> = {}) {
  const id = await ask(change, part)
  await runBulkJob(id, later())
  return { id, job: await readBulkJob(id) }
}
const undo = async (jobId: string) => {
  const wish = {
    by: 'mara',
    departments: ['support'],
    scope: 'open',
    condition: everything,
    change: close,
    expected: 0,
  } as const
  const id = await queueUndo(jobId, { ...wish, departments: ['support'] }, new Date())
  await runBulkJob(id, later())
  return { id, job: await readBulkJob(id) }
}
const tickets = () => readAll('tickets') as Promise<Record<string, Ticket & Record<string, unknown>>>
const count = (all: Record<string, Ticket>, fits: (ticket: Ticket) => boolean) =>
  Object.values(all).filter(fits).length

/** Does something before a commit: the first of them has number 1. */
function onCommit(act: (nth: number) => void | Promise<void>) {
  const commit = WriteBatch.prototype.commit
  let nth = 0
  return vi.spyOn(WriteBatch.prototype, 'commit').mockImplementation(async function (this: WriteBatch) {
    await act(++nth)
    return commit.call(this)
  })
}

describe('a change of every ticket of a view', () => {
  it('changes three hundred, in both buckets, signed by who asked for it, and says what it passed over', async () => {
    await seed(290)
    await seed(10, { status: 'pending', category: 'waiting', bucket: 'waiting' })
    const [merged = ''] = await seed(1, { mergedInto: 'other', number: '26-000009-9' })
    await seed(5, { departmentId: 'billing' })
    await seed(5, { priority: 4 })
    const condition: ConditionGroup = {
      kind: 'all',
      of: [{ kind: 'test', field: 'priority', op: 'is', value: 2 }],
    }
    const { id, job } = await run(close, { condition })
    expect(job).toMatchObject({
      ...{ state: 'done', changed: 300, skippedCount: 1, found: 301, leaseUntil: null, runs: 1, error: null },
      skipped: [{ ticketId: merged, number: '26-000009-9', reason: 'merged' }],
    })
    const all = await tickets()
    expect(count(all, ({ status }) => status === 'closed')).toBe(300)
    expect(count(all, ({ departmentId, status }) => departmentId === 'billing' && status === 'open')).toBe(5)
    const [one] = Object.values(all).filter(({ status }) => status === 'closed')
    expect(one).toMatchObject({ ...closed, updatedBy: 'mara', bulk: { jobId: id, at: one?.updatedAt } })
  })

  it('does not deal again with what its own change moves into the next bucket', async () => {
    await seed(30)
    const { job } = await run({ kind: 'status', status: 'pending' })
    expect(job).toMatchObject({ state: 'done', changed: 30, skippedCount: 0 })
  })

  it('passes over what is so already and who works elsewhere', async () => {
    await seed(2, { assigneeId: 'mara' })
    await seed(2, { departmentId: 'billing' })
    await seed(1)
    const { job } = await run({ kind: 'assignee', assigneeId: 'mara' }, { by: 'ann', departments: null })
    const reasons = job?.skipped.map(({ reason }) => reason).sort()
    expect(job?.changed).toBe(1)
    expect(reasons).toEqual(['assigneeElsewhere', 'assigneeElsewhere', 'same', 'same'])
  })

  it('reads the condition as its author does: mine, and what he has not seen', async () => {
    const [mine = ''] = await seed(1, { assigneeId: 'mara', messageCount: 3 })
    const [seen = ''] = await seed(1, { assigneeId: 'mara', messageCount: 3 })
    await seed(1, { messageCount: 3 })
    const now = new Date()
    await db()
      .doc('agentState/mara')
      .set({ seen: { [seen]: { count: 3, at: now } }, updatedAt: now })
    const condition: ConditionGroup = {
      kind: 'all',
      of: [
        { kind: 'test', field: 'assignee', op: 'is', value: ['@me'] },
        { kind: 'test', field: 'unread', op: 'yes', value: null },
      ],
    }
    const { job } = await run({ kind: 'priority', priority: 4 }, { condition })
    expect(job?.changed).toBe(1)
    expect((await read(`tickets/${mine}`))?.priority).toBe(4)
  })

  it('stays within the departments that its author still has, and does nothing for one who has left', async () => {
    await seed(2, { departmentId: 'billing' })
    expect((await run(close, { departments: ['support', 'billing'] })).job).toMatchObject({
      changed: 0,
      state: 'done',
    })
    expect((await run(close, { by: 'gone' })).job).toMatchObject({ state: 'failed', changed: 0 })
    expect(count(await tickets(), ({ status }) => status === 'open')).toBe(2)
  })

  it('lets somebody else who changes a ticket at that moment go first, and judges it anew', async () => {
    const [id = ''] = await seed(1)
    const jobId = await ask(close)
    const commits = onCommit(async (nth) => {
      // The first is the taking up of the job.
      if (nth === 2) await db().doc(`tickets/${id}`).set({ mergedInto: 'other' }, { merge: true })
    })
    await runBulkJob(jobId, later())
    commits.mockRestore()
    expect(await readBulkJob(jobId)).toMatchObject({ changed: 0, skipped: [{ reason: 'merged' }] })
  })
})

describe('a job that dies', () => {
  const tag: BulkChange = { kind: 'tags', add: ['x'], remove: [] }
  const expireLease = (id: string) =>
    db()
      .doc(`bulkJobs/${id}`)
      .update({ leaseUntil: new Date(Date.now() - 1) })
  const changedAt = async () =>
    Object.fromEntries(Object.entries(await tickets()).map(([id, { bulk }]) => [id, bulk?.at]))

  it('is taken up by the sweep, and each ticket is changed once', async () => {
    await seed(120)
    const id = await ask(tag)
    const commits = onCommit((nth) => {
      if (nth > 50) throw new Error('the machine is gone')
    })
    await expect(runBulkJob(id, later())).rejects.toThrow('the machine is gone')
    commits.mockRestore()
    const half = Object.entries(await changedAt()).filter(([, at]) => at)
    expect(half.length).toBeGreaterThan(0)
    expect(half.length).toBeLessThan(120)

    await sweepBulkJobs(later())
    expect(await readBulkJob(id), 'is held by who died').toMatchObject({ state: 'running', runs: 1 })
    await expireLease(id)
    await sweepBulkJobs(later())
    expect(await readBulkJob(id)).toMatchObject({
      state: 'done',
      changed: 120,
      skippedCount: 0,
      found: 120,
      runs: 2,
    })
    expect(count(await tickets(), ({ tags }) => tags.includes('x'))).toBe(120)
    expect(await changedAt()).toMatchObject(Object.fromEntries(half))
    expect(Object.keys(await readAll(`bulkJobs/${id}/before`))).toHaveLength(120)
  })

  it('is nobody else’s while somebody is at it, and done when it is done', async () => {
    await seed(40)
    const id = await ask(tag)
    await Promise.all([runBulkJob(id, later()), runBulkJob(id, later()), runBulkJob(id, later())])
    expect(await readBulkJob(id)).toMatchObject({ state: 'done', changed: 40, runs: 1 })
    const before = await changedAt()
    await runBulkJob(id, later())
    expect(await changedAt()).toEqual(before)
  })

  it('is left to whoever has taken it up meanwhile', async () => {
    await seed(40)
    const id = await ask(tag)
    const commits = onCommit(async (nth) => {
      if (nth === 2) await db().doc(`bulkJobs/${id}`).set({ runs: 7 }, { merge: true })
    })
    await runBulkJob(id, later())
    commits.mockRestore()
    expect(await readBulkJob(id)).toMatchObject({ state: 'running', runs: 7 })
  })

  it('is handed on when the time is up, and goes on there', async () => {
    await seed(60)
    const id = await ask(tag)
    await runBulkJob(id, new Date())
    expect(await readBulkJob(id)).toMatchObject({ state: 'queued', changed: 0 })
    await runBulkJob(id, later())
    expect(await readBulkJob(id)).toMatchObject({ state: 'done', changed: 60, runs: 2 })
  })

  it('gives up when it never comes to an end', async () => {
    const id = await ask(tag)
    await db().doc(`bulkJobs/${id}`).update({ runs: 60 })
    await sweepBulkJobs(later())
    expect(await readBulkJob(id)).toMatchObject({
      state: 'failed',
      leaseUntil: null,
      error: expect.stringContaining('end'),
    })
  })
})

describe('undoing it', () => {
  it('puts every ticket back, except what was changed since', async () => {
    const until = new Date(Date.now() + 3_600_000)
    const ids = await seed(250, (n) => ({ tags: n % 2 ? ['a'] : [], snoozedUntil: n === 0 ? until : null }))
    const { id } = await run({ kind: 'spam' })
    expect(count(await tickets(), ({ tags, status }) => tags.includes('spam') && status === 'closed')).toBe(
      250,
    )
    const [first = '', second = '', third = '', fourth = ''] = ids
    await db().doc(`tickets/${second}`).update({ status: 'pending', category: 'waiting', bucket: 'waiting' })
    await db().doc(`tickets/${third}`).update({ mergedInto: first })
    await db().doc(`tickets/${fourth}`).delete()

    const undone = await undo(id)
    expect(undone.job).toMatchObject({ state: 'done', undoes: id, changed: 247, skippedCount: 3 })
    const reasons = undone.job?.skipped.map(({ ticketId, reason }) => `${ticketId} ${reason}`)
    expect(new Set(reasons)).toEqual(new Set([`${second} changed`, `${third} merged`, `${fourth} gone`]))
    const all = await tickets()
    expect(count(all, ({ tags, status }) => status === 'open' && !tags.includes('spam'))).toBe(247)
    expect(all[first]).toMatchObject({ ...open, tags: [], snoozedUntil: until, updatedBy: 'mara' })
  })

  it('asked for twice is done once, and can be undone itself', async () => {
    await seed(3)
    const { id } = await run(close)
    const first = await undo(id)
    expect(await undo(id)).toEqual(first)
    const again = await undo(first.id)
    expect(again.job).toMatchObject({ changed: 3 })
    expect(count(await tickets(), ({ status }) => status === 'closed')).toBe(3)
  })

  it('takes back even what went to a department that its author does not see', async () => {
    await seed(2, { assigneeId: 'mara' })
    const { id } = await run({ kind: 'department', departmentId: 'billing' })
    expect(
      count(await tickets(), ({ departmentId, assigneeId }) => departmentId === 'billing' && !assigneeId),
    ).toBe(2)
    expect((await undo(id)).job).toMatchObject({ changed: 2 })
    const back = ({ departmentId, assigneeId }: Ticket) => departmentId === 'support' && assigneeId === 'mara'
    expect(count(await tickets(), back)).toBe(2)
  })
})
