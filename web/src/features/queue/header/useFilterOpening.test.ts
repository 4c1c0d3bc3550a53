import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, ref, shallowRef, type EffectScope } from 'vue'
import { useFilterOpening } from './useFilterOpening.ts'

const filtering = ref(false)
const words = ref('')
const bar = shallowRef<{ focus: () => void } | null>(null)
const load = vi.fn(async () => {})
const focus = vi.fn()
let scope: EffectScope
let open: () => void
beforeEach(() => {
  vi.clearAllMocks()
  filtering.value = false
  words.value = ''
  bar.value = null
  scope = effectScope()
  open = scope.run(() => useFilterOpening(filtering, bar, words, load))!
})
afterEach(() => scope.stop())

function press(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  document.body.dispatchEvent(event)
  return event.defaultPrevented
}

it('gives the filter the keys that were pressed before it was there', async () => {
  open()
  expect(filtering.value).toBe(true)
  expect(['l', 'a', 'm', 'p'].map(press)).toEqual([true, true, true, true])
  bar.value = { focus }
  await flushPromises()
  expect(focus).toHaveBeenCalledOnce()
  expect(words.value).toBe('lamp')
  expect(press('j')).toBe(false)
})

it('takes the focus at once when it is there', () => {
  bar.value = { focus }
  open()
  expect(focus).toHaveBeenCalledOnce()
  expect(press('j')).toBe(false)
})

it('keeps no keys when it cannot be had, or when the list is left', async () => {
  load.mockRejectedValueOnce(new Error('offline'))
  open()
  await flushPromises()
  expect(press('j')).toBe(false)
  open()
  expect(press('x')).toBe(true)
  scope.stop()
  expect(press('j')).toBe(false)
  expect(words.value).toBe('')
})
