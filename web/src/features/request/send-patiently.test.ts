import type { RequestInput } from '@emberdesk/domain/request'
import { expect, it, vi } from 'vitest'
import { ApiError } from '@/entities/request/index.ts'
import { sendPatiently } from './send-patiently.ts'

const input = { submissionId: 'same', formToken: 'old' } as RequestInput
const filed = { outcome: 'created', number: '26-000421-7', why: '' } as const
const expired = new ApiError(409, 'form_expired', 'Open for too long.', { formToken: 'fresh' })
const tooFast = new ApiError(429, 'too_fast', 'Very quick.')

it('sends again with the fresh token, under the same submission', async () => {
  const send = vi.fn().mockRejectedValueOnce(expired).mockResolvedValue(filed)
  await expect(sendPatiently(input, send)).resolves.toEqual(filed)
  expect(send.mock.calls.map(([sent]) => [sent.formToken, sent.submissionId])).toEqual([
    ['old', 'same'],
    ['fresh', 'same'],
  ])
})

it('waits as long as the server wants, then sends again', async () => {
  const send = vi.fn().mockRejectedValueOnce(expired).mockRejectedValueOnce(tooFast).mockResolvedValue(filed)
  const pause = vi.fn().mockResolvedValue(undefined)
  await expect(sendPatiently(input, send, pause)).resolves.toEqual(filed)
  expect(pause).toHaveBeenCalledExactlyOnceWith(3_200)
  expect(send.mock.lastCall?.[0].formToken).toBe('fresh')
})

it('gives up after four tries', async () => {
  const send = vi.fn().mockRejectedValue(tooFast)
  await expect(sendPatiently(input, send, async () => undefined)).rejects.toBe(tooFast)
  expect(send).toHaveBeenCalledTimes(4)
})

it('leaves every other error to the person', async () => {
  const limited = new ApiError(429, 'too_many', 'Too many requests.')
  const send = vi.fn().mockRejectedValue(limited)
  await expect(sendPatiently(input, send)).rejects.toBe(limited)
  expect(send).toHaveBeenCalledOnce()
})
