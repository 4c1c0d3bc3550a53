import type { SeenMark } from '@emberdesk/domain/agent-state'
import { createPinia, disposePinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, effectScope, ref, type EffectScope } from 'vue'
import { setLiveSource } from '@/data/live.ts'
import type { Live } from '@/data/live-source.ts'
import { writeAside } from '@/data/write.ts'
import { useSeen } from './useSeen.ts'

const who = await vi.hoisted(async () => {
  const { reactive } = await import('vue')
  return reactive({ isAgent: true, uid: 'mara', beforeSignOut: () => () => {} })
})
vi.mock('@/entities/session/index.ts', () => ({ useSession: () => who }))
vi.mock('@/data/write.ts', () => ({
  REMOVED: Symbol('removed'),
  SERVER_TIME: Symbol('time'),
  writeAside: vi.fn(),
}))

const ticket = (messageCount: number) => ({ id: 't1', messageCount })
const mark = (count: number): SeenMark => ({ count, at: new Date('2026-11-01T00:00:00Z') })

describe('useSeen', () => {
  let scope: EffectScope
  let pinia: Pinia
  let answer: (seen: Record<string, SeenMark> | null) => void
  let asked: string[]
  beforeEach(() => {
    pinia = createPinia()
    setActivePinia(pinia)
    localStorage.clear()
    vi.mocked(writeAside).mockReset().mockResolvedValue()
    asked = []
    setLiveSource({
      query: () => () => {},
      doc(path, next) {
        asked.push(path)
        answer = (seen) =>
          next(seen && ({ id: 'mara', pending: false, seen } as Live<object>), {
            fromCache: false,
            pendingWrites: false,
          })
        return () => {}
      },
    })
    scope = effectScope()
  })
  afterEach(() => {
    scope.stop()
    disposePinia(pinia)
  })
  const use = () => scope.run(() => useSeen())!

  it('asks once for all who want to know', () => {
    use()
    use()
    expect(asked).toEqual(['agentState/mara'])
  })

  it('calls nothing unread before it is known what was seen', () => {
    const seen = use()
    expect(seen.isUnread(ticket(1))).toBe(false)
    answer(null)
    expect(seen.isUnread(ticket(1))).toBe(true)
  })

  it('counts messages: one more than seen is unread', () => {
    const seen = use()
    answer({ t1: mark(3) })
    expect(seen.isUnread(ticket(3))).toBe(false)
    expect(seen.isUnread(ticket(4))).toBe(true)
    expect(seen.seenCount('t1')).toBe(3)
    expect(seen.seenCount('t2')).toBe(0)
  })

  it('follows a mark at once, long before it is written', () => {
    const seen = use()
    answer({})
    const count = ref(2)
    const unread = computed(() => seen.isUnread(ticket(count.value)))
    expect(unread.value).toBe(true)
    seen.markSeen(ticket(2))
    expect(unread.value).toBe(false)
    count.value = 3
    expect(unread.value).toBe(true)
    expect(writeAside).not.toHaveBeenCalled()
  })

  it('can be told to come back: the newest message counts as new again', () => {
    const seen = use()
    answer({ t1: mark(3) })
    seen.markUnread(ticket(3))
    expect(seen.isUnread(ticket(3))).toBe(true)
    expect(seen.seenCount('t1')).toBe(2)
  })

  it('writes when the page is left, only what differs, and remembers what did not get through', async () => {
    vi.mocked(writeAside).mockReturnValue(new Promise(() => {}))
    const seen = use()
    answer({ t1: mark(3) })
    seen.markSeen(ticket(3))
    dispatchEvent(new Event('pagehide'))
    expect(writeAside).not.toHaveBeenCalled()
    seen.markSeen({ id: 't2', messageCount: 1 })
    dispatchEvent(new Event('pagehide'))
    expect(vi.mocked(writeAside).mock.lastCall![0]).toMatchObject({
      kind: 'merge',
      path: 'agentState/mara',
      data: { seen: { t2: { count: 1 } } },
    })
    disposePinia(pinia)
    pinia = createPinia()
    setActivePinia(pinia)
    expect(use().seenCount('t2')).toBe(1)
  })
})
