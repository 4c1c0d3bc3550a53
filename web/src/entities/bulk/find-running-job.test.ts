import { expect, it, vi } from 'vitest'
import { fetchRows } from '@/data/fetch-rows.ts'
import { findRunningJob } from './find-running-job.ts'

vi.mock('@/data/fetch-rows.ts', () => ({ fetchRows: vi.fn() }))

it('finds the job of an agent that has not ended, with one read', async () => {
  vi.mocked(fetchRows).mockResolvedValue([{ id: 'job1' }] as never[])
  expect(await findRunningJob('ana')).toEqual({ id: 'job1' })
  const [asked] = vi.mocked(fetchRows).mock.calls[0]!
  expect(asked.limit).toBe(1)
  expect(asked.where).toEqual([
    ['by', '==', 'ana'],
    ['state', 'in', ['queued', 'running']],
  ])
})

it('finds none without one, and out of touch', async () => {
  vi.mocked(fetchRows).mockResolvedValueOnce([])
  expect(await findRunningJob('ana')).toBeNull()
  vi.mocked(fetchRows).mockRejectedValueOnce(new Error('offline'))
  expect(await findRunningJob('ana')).toBeNull()
})
