import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useComposing } from './useComposing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('is writing from the first key until a minute of quiet, or until the field is empty', async () => {
  const keys = ref(0)
  const empty = ref(true)
  const scope = effectScope()
  const composing = scope.run(() => useComposing(keys, empty))!
  const type = async (value: string) => {
    keys.value++
    empty.value = value === ''
    await nextTick()
  }
  expect(composing.value).toBe(false)
  await type('H')
  expect(composing.value).toBe(true)
  vi.advanceTimersByTime(59_000)
  await type('He')
  vi.advanceTimersByTime(59_000)
  expect(composing.value).toBe(true)
  vi.advanceTimersByTime(2_000)
  expect(composing.value).toBe(false)
  await type('Hel')
  await type('')
  expect(composing.value).toBe(false)
  scope.stop()
})

it('is not writing when a draft is found', async () => {
  const empty = ref(true)
  const scope = effectScope()
  const composing = scope.run(() => useComposing(ref(0), empty))!
  empty.value = false
  await nextTick()
  expect(composing.value).toBe(false)
  scope.stop()
})
