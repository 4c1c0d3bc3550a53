import { builtInView, type ViewWithId } from '@emberdesk/domain/view'
import { describe, expect, it } from 'vitest'
import { movedOrders } from './moved-orders.ts'

const view = (id: string, order: number) => ({ ...(builtInView('open') as ViewWithId), id, order })
const among = [view('a', 1), view('b', 2), view('c', 3)]
const moved = (...args: Parameters<typeof movedOrders>) =>
  movedOrders(...args).map(({ view: { id }, order }) => `${id}${order}`)

describe('moving a view', () => {
  it('stores only the two that change places', () => {
    expect(moved(among, 'b', -1)).toEqual(['b1', 'a2'])
    expect(moved(among, 'b', 1)).toEqual(['c2', 'b3'])
  })

  it('goes several places at once', () => {
    expect(moved(among, 'c', -2)).toEqual(['c1', 'a2', 'b3'])
  })

  it('stores nothing at the end', () => {
    expect(moved(among, 'a', -1)).toEqual([])
    expect(moved(among, 'c', 1)).toEqual([])
    expect(moved(among, 'elsewhere', 1)).toEqual([])
  })

  it('puts views of one order in order on the way', () => {
    expect(moved([view('a', 1), view('b', 1), view('c', 1)], 'c', -1)).toEqual(['c2', 'b3'])
  })
})
