import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { serverNow } from './server-time.ts'

export type Tick = 'second' | 'minute'

const interval: Record<Tick, number> = { second: 1_000, minute: 60_000 }

interface Shared {
  now: ShallowRef<number>
  users: number
  timer: ReturnType<typeof setInterval> | undefined
}

const clocks = new Map<Tick, Shared>()

/** The time as milliseconds, renewed each second or minute: one timer for all who ask, none when nobody does. */
export function useNow(tick: Tick = 'minute'): Readonly<ShallowRef<number>> {
  const clock: Shared = clocks.get(tick) ?? { now: shallowRef(0), users: 0, timer: undefined }
  clocks.set(tick, clock)
  if (clock.users++ === 0) {
    clock.now.value = serverNow()
    clock.timer = setInterval(() => (clock.now.value = serverNow()), interval[tick])
  }
  onScopeDispose(() => {
    if (--clock.users === 0) clearInterval(clock.timer)
  })
  return clock.now
}
