import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Stalled, withStallGuard } from './stall-guard.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))

it('stops what is silent', async () => {
  const stopped = expect(withStallGuard(untilAborted, 1_000)).rejects.toBeInstanceOf(Stalled)
  await vi.advanceTimersByTimeAsync(1_000)
  await stopped
})

it('lets live what gives signs of life', async () => {
  const slow = withStallGuard(async (signal, alive) => {
    for (let step = 0; step < 5; step++) {
      await new Promise((resolve) => setTimeout(resolve, 900))
      alive()
    }
    return signal.aborted
  }, 1_000)
  await vi.advanceTimersByTimeAsync(4_500)
  await expect(slow).resolves.toBe(false)
})

it('passes errors of its own on', async () => {
  await expect(withStallGuard(() => Promise.reject(new RangeError('no')), 1_000)).rejects.toThrow(RangeError)
})
