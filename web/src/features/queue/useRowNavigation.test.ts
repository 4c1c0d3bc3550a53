import { describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useRowNavigation } from './useRowNavigation.ts'

const push = vi.fn()
vi.mock('vue-router', () => ({ useRouter: () => ({ push, resolve: () => ({ href: '/q/open/ticket-id' }) }) }))

function navigation(ids: string[], openId: string | null) {
  const order = ref(ids)
  const open = ref(openId)
  const list = { focusRow: vi.fn(), reveal: vi.fn() }
  const nav = effectScope().run(() =>
    useRowNavigation(list, order, () => ({ view: 'open', openId: open.value, query: {} })),
  )!
  return { ...nav, order, open, list }
}

describe('moving through the rows', () => {
  it('goes to the next and the one before, and stops at the ends', () => {
    const { neighbour, open } = navigation(['a', 'b', 'c'], 'b')
    expect([neighbour(1), neighbour(-1)]).toEqual(['c', 'a'])
    open.value = 'c'
    expect(neighbour(1)).toBeNull()
  })

  it('goes on where the open ticket stood when that has left the list', () => {
    const { neighbour, order } = navigation(['a', 'b', 'c', 'd'], 'b')
    order.value = ['new', 'a', 'c', 'd']
    expect([neighbour(1), neighbour(-1)]).toEqual(['c', 'a'])
    order.value = ['new', 'd']
    expect(neighbour(1)).toBe('d')
    expect(neighbour(-1)).toBe('d')
  })

  it('begins at an end when it was never in the list', () => {
    const { neighbour } = navigation(['a', 'b'], 'elsewhere')
    expect([neighbour(1), neighbour(-1)]).toEqual(['a', 'b'])
  })

  it('brings the row of the open ticket in sight, once that is painted and unless another was opened', async () => {
    const { open, list } = navigation(['a', 'b', 'c'], 'a')
    open.value = 'b'
    open.value = 'c'
    await vi.waitFor(() => expect(list.reveal).toHaveBeenCalledWith('c'))
    expect(list.reveal).toHaveBeenCalledTimes(1)
  })

  it('opens while a ticket is open, and moves the focus while none is', () => {
    const one = navigation(['a', 'b'], 'a')
    one.move(1)
    expect(push).toHaveBeenCalledWith(expect.objectContaining({ params: { view: 'open', ticketId: 'b' } }))
    const none = navigation(['a', 'b'], null)
    none.move(1)
    expect(none.list.focusRow).toHaveBeenCalledWith('a')
  })
})
