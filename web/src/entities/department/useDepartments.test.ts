import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, nextTick } from 'vue'
import { setLiveSource } from '@/data/live.ts'
import type { LiveState } from '@/data/live-source.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { useDepartments } from './useDepartments.ts'

const session = vi.hoisted(() => ({ isAdmin: true, who: { claims: { departments: [] as string[] } } }))
vi.mock('@/entities/session/index.ts', () => ({ useSession: () => session }))

describe('the departments of somebody', () => {
  let answer: (names: string[], state: LiveState) => void
  let departments!: ReturnType<typeof useDepartments>
  beforeEach(() => {
    setLiveSource({
      query: (_spec, next) => {
        answer = (names, state) =>
          next(
            names.map((id, newIndex) => ({
              type: 'added',
              row: { id, pending: false },
              oldIndex: -1,
              newIndex,
            })),
            state,
          )
        return () => {}
      },
      doc: () => () => {},
    })
    mountWithDesk(defineComponent({ setup: () => ((departments = useDepartments()), () => null) }))
  })
  const known = { fromCache: false, pendingWrites: false }

  it('are none only when the desk has said so', async () => {
    expect(departments.isInNone.value).toBe(false)
    answer([], { ...known, fromCache: true })
    await nextTick()
    expect(departments.isInNone.value).toBe(false)
    answer(['support'], known)
    await nextTick()
    expect(departments.isInNone.value).toBe(false)
    expect(departments.myIds.value).toEqual(['support'])
  })

  it('are none when the desk has none', async () => {
    answer([], known)
    await nextTick()
    expect(departments.isInNone.value).toBe(true)
  })
})
