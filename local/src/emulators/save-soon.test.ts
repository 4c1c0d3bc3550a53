import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { saveSoon } from './save-soon.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saveSoon', () => {
  it('saves once for many changes, and again for a later one', async () => {
    const save = vi.fn(async () => undefined)
    const { changed } = saveSoon(save, 500, () => undefined)
    changed()
    changed()
    await vi.advanceTimersByTimeAsync(499)
    expect(save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(save).toHaveBeenCalledTimes(1)
    changed()
    await vi.advanceTimersByTimeAsync(500)
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('saves at once at the end, but only what is unsaved', async () => {
    const save = vi.fn(async () => undefined)
    const { changed, flush } = saveSoon(save, 500, () => undefined)
    await flush()
    expect(save).not.toHaveBeenCalled()
    changed()
    await flush()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('goes on after a failure', async () => {
    const failures: unknown[] = []
    const save = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('disk full'))
    const { changed, flush } = saveSoon(save, 500, (error) => failures.push(error))
    changed()
    await flush()
    changed()
    await flush()
    expect(failures).toHaveLength(1)
    expect(save).toHaveBeenCalledTimes(2)
  })
})
