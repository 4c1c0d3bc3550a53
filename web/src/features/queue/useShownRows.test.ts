import { describe, expect, it } from 'vitest'
import { effectScope, ref, shallowRef } from 'vue'
import { useShownRows } from './useShownRows.ts'

const rows = (ids: string) => [...ids].map((id) => ({ id }))

function setUp(ids: string) {
  const live = shallowRef(rows(ids))
  const held = ref(false)
  const list = ref('open')
  const synced = ref(true)
  const shown = effectScope().run(() => useShownRows(live, held, list, synced))!
  return { live, held, list, synced, shown, ids: () => shown.rows.value.map(({ row }) => row.id).join('') }
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

  it('takes nothing for an arrival before the server has said what is there', () => {
    const { live, held, list, synced, shown, ids } = setUp('')
    synced.value = false
    list.value = 'waiting'
    held.value = true
    live.value = rows('b')
    live.value = rows('abc')
    synced.value = true
    expect(ids()).toBe('abc')
    expect(shown.waiting.value).toBe(0)
    expect(shown.rows.value.every(({ arrivedAt }) => arrivedAt === 0)).toBe(true)
    held.value = false
    live.value = rows('xabc')
    expect(shown.rows.value[0]?.arrivedAt).toBeGreaterThan(0)
  })

  it('knows an arrival in a window that was made larger for it', () => {
    const { live, synced, shown } = setUp('ab')
    synced.value = false
    live.value = rows('abc')
    expect(shown.rows.value.map(({ arrivedAt }) => arrivedAt > 0)).toEqual([false, false, true])
  })

  it('shows what changed in a row while held, and keeps every other row as it was', () => {
    const { live, held, shown, ids } = setUp('abc')
    held.value = true
    live.value = [{ id: 'x' }, ...live.value]
    const before = shown.rows.value
    const changed = { id: 'b' }
    live.value = live.value.map((row) => (row.id === 'b' ? changed : row))
    expect(ids()).toBe('abc')
    expect(shown.rows.value[1]?.row).toBe(changed)
    expect(shown.rows.value[0]).toBe(before[0])
    expect(shown.rows.value[2]).toBe(before[2])
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
