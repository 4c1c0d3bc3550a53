import type { CallableRequest } from 'firebase-functions/https'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '../../functions/src/adapters/firebase.ts'
import { startBulkJob } from '../../functions/src/callables/start-bulk-job.ts'
import { undoBulkJob } from '../../functions/src/callables/undo-bulk-job.ts'
import { onBulkJobQueued } from '../../functions/src/triggers/on-bulk-job-queued.ts'
import type { BulkJob } from '../../domain/bulk/index.ts'
import { defaultStatuses } from '../../domain/ticket/index.ts'
import { newId, read, seedTeam, seedTicket, useEmulator } from './support/store.ts'

const agents = {
  mara: { role: 'agent', departments: ['support'] },
  bo: { role: 'agent', departments: ['support'] },
  ann: { role: 'admin', departments: [] },
} as const
const nothing = { kind: 'any', of: [] } as const
const close = { kind: 'status', status: 'closed' } as const

beforeAll(async () => {
  useEmulator('smtp://127.0.0.1:1')
  await seedTeam({ mara: {}, bo: {}, ann: { role: 'admin', departments: [] }, gone: { active: false } })
  for (const { id, ...status } of defaultStatuses) await db().doc(`statuses/${id}`).set(status)
})
afterAll(() => db().terminate())

function callBy(uid: keyof typeof agents | 'nobody' | 'customer', data: unknown) {
  const token = uid in agents ? agents[uid as keyof typeof agents] : {}
  return { data, ...(uid === 'nobody' ? {} : { auth: { uid, token } }) } as unknown as CallableRequest
}
const start = (uid: Parameters<typeof callBy>[0], part: object = {}) =>
  startBulkJob.run(
    callBy(uid, { scope: 'open', condition: nothing, change: close, expected: 3, ...part }),
  ) as Promise<{ jobId: string }>
const undo = (uid: Parameters<typeof callBy>[0], jobId: string) =>
  undoBulkJob.run(callBy(uid, { jobId })) as Promise<{ jobId: string }>
const jobOf = async (id: string) => (await read(`bulkJobs/${id}`)) as unknown as BulkJob
const end = (id: string) => db().doc(`bulkJobs/${id}`).update({ state: 'done', leaseUntil: null })

describe('asking for a change of all in a view', () => {
  it('queues it with the departments of who asks, all of them for an admin', async () => {
    const { jobId } = await start('mara')
    expect(await jobOf(jobId)).toMatchObject({
      ...{ by: 'mara', departments: ['support'], state: 'queued', expected: 3, changed: 0, undoes: null },
      ...{ condition: nothing, change: close, scope: 'open' },
    })
    await end(jobId)
    const { jobId: other } = await start('ann')
    expect((await jobOf(other)).departments).toBeNull()
    await end(other)
  })

  it('takes a time as calls carry it', async () => {
    const until = new Date(Date.now() + 86_400_000)
    const { jobId } = await start('mara', { change: { kind: 'snooze', until: until.toISOString() } })
    expect((await jobOf(jobId)).change).toEqual({ kind: 'snooze', until })
    await end(jobId)
  })

  it.each<[string, Parameters<typeof start>, string]>([
    ['nobody', ['nobody'], 'unauthenticated'],
    ['a customer', ['customer'], 'permission-denied'],
    ['a condition that is none', ['mara', { condition: { kind: 'test' } }], 'invalid-argument'],
    [
      'a condition whose value does not fit',
      ['mara', { condition: { kind: 'all', of: [{ kind: 'test', field: 'priority', op: 'is', value: 9 }] } }],
      'invalid-argument',
    ],
    ['a change that is none', ['mara', { change: { kind: 'erase' } }], 'invalid-argument'],
    ['a time that is none', ['mara', { change: { kind: 'snooze', until: 'soon' } }], 'invalid-argument'],
    [
      'a time that has passed',
      ['mara', { change: { kind: 'snooze', until: '2026-01-01T00:00:00Z' } }],
      'failed-precondition',
    ],
    ['a status that is none', ['mara', { change: { kind: 'status', status: 'x' } }], 'failed-precondition'],
    ['the status of the new', ['mara', { change: { kind: 'status', status: 'new' } }], 'failed-precondition'],
    [
      'a department that is none',
      ['mara', { change: { kind: 'department', departmentId: 'x' } }],
      'failed-precondition',
    ],
    [
      'somebody who has left',
      ['mara', { change: { kind: 'assignee', assigneeId: 'gone' } }],
      'failed-precondition',
    ],
  ])('is denied to, or of, %s', async (_, args, code) => {
    await expect(start(...args)).rejects.toMatchObject({ code })
  })

  it('has three of one agent at a time', async () => {
    const jobs = await Promise.all([start('bo'), start('bo'), start('bo')])
    await expect(start('bo')).rejects.toMatchObject({ code: 'resource-exhausted' })
    const { jobId } = await start('mara')
    await Promise.all([...jobs, { jobId }].map((job) => end(job.jobId)))
    await end((await start('bo')).jobId)
  })

  it('is undone by who asked for it or an admin, when it has ended, and once', async () => {
    const { jobId } = await start('mara')
    await expect(undo('mara', jobId)).rejects.toMatchObject({ code: 'failed-precondition' })
    await end(jobId)
    await expect(undo('bo', jobId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(undo('mara', newId())).rejects.toMatchObject({ code: 'not-found' })
    const { jobId: undoing } = await undo('mara', jobId)
    expect(await undo('ann', jobId)).toEqual({ jobId: undoing })
    expect(await jobOf(undoing)).toMatchObject({ undoes: jobId, by: 'mara', state: 'queued' })
  })
})

describe('the trigger', () => {
  type Event = Parameters<typeof onBulkJobQueued.run>[0]
  const written = (id: string, before: object | null, after: object | null) => {
    const data = { before: { data: () => before ?? undefined }, after: { data: () => after ?? undefined } }
    return onBulkJobQueued.run({ data, params: { id } } as unknown as Event)
  }

  it('runs a job that is queued, and hears nothing in its progress', async () => {
    const { ticketId } = await seedTicket({ status: 'open', category: 'open' })
    const { jobId } = await start('mara', { condition: { kind: 'all', of: [] } })
    await written(jobId, { state: 'queued' }, { state: 'running' })
    await written(jobId, { state: 'queued' }, { state: 'queued', found: 1 })
    await written(jobId, { state: 'done' }, null)
    expect(await jobOf(jobId)).toMatchObject({ state: 'queued' })
    await written(jobId, null, { state: 'queued' })
    expect(await jobOf(jobId)).toMatchObject({ state: 'done', changed: 1 })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ status: 'closed', updatedBy: 'mara' })
  })
})
