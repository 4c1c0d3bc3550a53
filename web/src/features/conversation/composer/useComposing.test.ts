import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useComposing } from './useComposing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('is writing from the first key until a minute of quiet, or until the field is empty', async () => {
  const text = ref('')
  const scope = effectScope()
  const composing = scope.run(() => useComposing(text))!
  const type = async (value: string) => {
    text.value = value
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
