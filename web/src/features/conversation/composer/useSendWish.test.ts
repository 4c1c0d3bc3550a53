import { afterEach, beforeEach, expect, it } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import { useSendWish } from './useSendWish.ts'

const ready = ref(false)
const stands = ref(true)
let scope: EffectScope
let wish: () => Promise<boolean>
beforeEach(() => {
  ready.value = false
  stands.value = true
  scope = effectScope()
  wish = scope.run(() =>
    useSendWish(
      () => ready.value,
      () => stands.value,
    ),
  )!
})
afterEach(() => scope.stop())

it('is granted when the conversation is there', async () => {
  const granted = wish()
  ready.value = true
  expect(await granted).toBe(true)
})

it('is off when its author goes on writing, and stays so', async () => {
  const granted = wish()
  stands.value = false
  ready.value = true
  expect(await granted).toBe(false)
})

it('is granted once, however often it was said', async () => {
  const granted = [wish(), wish()]
  ready.value = true
  expect(await Promise.all(granted)).toEqual([false, true])
})

it('ends with its ticket', async () => {
  const granted = wish()
  scope.stop()
  ready.value = true
  expect(await granted).toBe(false)
})
