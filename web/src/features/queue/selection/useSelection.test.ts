import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useSelection } from './useSelection.ts'

function setUp() {
  const order = ref([...'abcdef'])
  const there = ref(new Set('abcdefgh'))
  const list = ref('open')
  const selection = effectScope().run(() => useSelection(order, there, list))!
  return { order, there, list, selection, ids: () => [...selection.ids.value].sort().join('') }
}

describe('useSelection', () => {
  it('toggles, extends and clears', () => {
    const { selection, ids } = setUp()
    selection.toggle('b')
    selection.extendTo('d')
    expect(ids()).toBe('bcd')
    expect([selection.has('c'), selection.count.value]).toEqual([true, 3])
    selection.clear()
    expect(ids()).toBe('')
  })

  it('lets go of what leaves the view, and only of that', async () => {
    const { selection, there, ids } = setUp()
    selection.selectLoaded()
    there.value = new Set('abc')
    await nextTick()
    expect(ids()).toBe('abc')
  })

  it('of the whole view takes in what comes', () => {
    const { selection, there, ids } = setUp()
    selection.selectAll()
    expect(ids()).toBe('abcdefgh')
    there.value = new Set('abcdefghi')
    expect(ids()).toBe('abcdefghi')
  })

  it('starts with nothing in another list', async () => {
    const { selection, list, ids } = setUp()
    selection.toggle('a')
    list.value = 'done'
    await nextTick()
    expect(ids()).toBe('')
  })
})
