import { describe, expect, it } from 'vitest'
import { effectScope, ref, shallowRef } from 'vue'
import { useShownRows } from './useShownRows.ts'

const rows = (ids: string) => [...ids].map((id) => ({ id }))

function setUp(ids: string) {
  const live = shallowRef(rows(ids))
  const held = ref(false)
  const list = ref('open')
  const shown = effectScope().run(() => useShownRows(live, held, list))!
  return { live, held, list, shown, ids: () => shown.rows.value.map(({ row }) => row.id).join('') }
}

describe('useShownRows', () => {
  it('holds arrivals back while held, and lets them in when let go', () => {
    const { live, held, shown, ids } = setUp('ab')
    held.value = true
    live.value = rows('xab')
    expect(ids()).toBe('ab')
    expect(shown.waiting.value).toBe(1)
    held.value = false
    expect(ids()).toBe('xab')
    expect(shown.waiting.value).toBe(0)
  })

  it('lets in by hand without letting go, and holds what comes after', () => {
    const { live, held, shown, ids } = setUp('ab')
    held.value = true
    live.value = rows('xab')
    shown.letIn()
    expect(ids()).toBe('xab')
    live.value = rows('yxab')
    expect(ids()).toBe('xab')
    expect(shown.waiting.value).toBe(1)
  })

  it('starts afresh for another list, held or not', () => {
    const { live, held, list, shown, ids } = setUp('ab')
    held.value = true
    list.value = 'done'
    live.value = rows('pq')
    list.value = 'waiting'
    expect(ids()).toBe('pq')
    expect(shown.waiting.value).toBe(0)
    expect(shown.rows.value.every(({ arrivedAt }) => arrivedAt === 0)).toBe(true)
  })
})
