import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import ConnectionBar from './ConnectionBar.vue'

const { offline, waiting } = await vi.hoisted(async () => {
  const { ref } = await import('vue')
  return { offline: ref(false), waiting: ref(0) }
})
vi.mock('@/entities/connection/index.ts', () => ({ useConnection: () => ({ offline, waiting }) }))

beforeEach(() => {
  vi.useFakeTimers()
  offline.value = false
  waiting.value = 0
})
afterEach(() => vi.useRealTimers())

async function afterwards(ms: number) {
  await nextTick()
  vi.advanceTimersByTime(ms)
  await nextTick()
}

it('says nothing about a moment without a wire, then how many changes wait, and is quiet once back', async () => {
  const bar = mountWithDesk(ConnectionBar)
  offline.value = true
  await afterwards(1_000)
  expect(bar.text()).toBe('')
  await afterwards(1_000)
  expect(bar.text()).toBe('Working offline. Changes are sent as soon as you are back.')
  waiting.value = 1
  await nextTick()
  expect(bar.text()).toBe('Working offline, 1 change waiting.')
  waiting.value = 3
  await nextTick()
  expect(bar.text()).toBe('Working offline, 3 changes waiting.')
  offline.value = false
  await nextTick()
  expect(bar.text()).toBe('')
  bar.unmount()
})
