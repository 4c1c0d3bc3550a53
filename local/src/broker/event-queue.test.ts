import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EventQueue, type Delivery, type QueuedEvent, type QueueOptions } from './event-queue.ts'

const event = (id: string, retry = true): QueuedEvent => ({
  functionName: 'f',
  retry,
  event: { attributes: { id }, data: Buffer.alloc(0) },
})
const idOf = ({ event: { attributes } }: QueuedEvent) => attributes['id'] ?? ''

function queueWith(
  results: (queued: QueuedEvent) => Delivery | Promise<Delivery>,
  over: Partial<QueueOptions> = {},
) {
  const delivered: string[] = []
  const dropped: [string, number][] = []
  const queue = new EventQueue({
    deliver: async (queued) => {
      delivered.push(idOf(queued))
      return results(queued)
    },
    hostUp: async () => undefined,
    onDropped: (queued, failures) => dropped.push([idOf(queued), failures]),
    ...over,
  })
  return { queue, delivered, dropped }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('EventQueue', () => {
  it('delivers each event once, in the order they came', async () => {
    const { queue, delivered } = queueWith(() => 'done')
    for (const id of ['a', 'b', 'c']) queue.push(event(id))
    await queue.idle(1_000)
    expect(delivered).toEqual(['a', 'b', 'c'])
  })

  it('has forty under way at a time and no more', async () => {
    const finish: (() => void)[] = []
    const { queue, delivered } = queueWith(() => new Promise((resolve) => finish.push(() => resolve('done'))))
    for (let n = 0; n < 50; n += 1) queue.push(event(String(n)))
    await vi.advanceTimersByTimeAsync(0)
    expect(delivered).toHaveLength(40)
    finish[7]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(delivered).toHaveLength(41)
  })

  it('makes way for people: two at a time while somebody waits for an answer', async () => {
    let asked = true
    const finish: (() => void)[] = []
    const { queue, delivered } = queueWith(
      () => new Promise((resolve) => finish.push(() => resolve('done'))),
      { isAsked: () => asked },
    )
    for (let n = 0; n < 50; n += 1) queue.push(event(String(n)))
    await vi.advanceTimersByTimeAsync(0)
    expect(delivered).toHaveLength(2)
    finish[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(delivered).toHaveLength(3)
    asked = false
    queue.resume()
    expect(delivered).toHaveLength(41)
  })

  it('tries what failed again with longer and longer pauses, until it works', async () => {
    let failures = 3
    const { queue, delivered, dropped } = queueWith(() => (failures-- > 0 ? 'failed' : 'done'))
    queue.push(event('a'))
    await vi.advanceTimersByTimeAsync(499)
    expect(delivered).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1 + 1_000)
    expect(delivered).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(delivered).toHaveLength(4)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(delivered).toHaveLength(4)
    expect(dropped).toEqual([])
  })

  it('gives up after twenty failures and says so', async () => {
    const { queue, delivered, dropped } = queueWith(() => 'failed')
    queue.push(event('a'))
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(delivered).toHaveLength(20)
    expect(dropped).toEqual([['a', 20]])
  })

  it('does not repeat a failure for a function that asked for none', async () => {
    const { queue, delivered, dropped } = queueWith(() => 'failed', {})
    queue.push(event('a', false))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(delivered).toEqual(['a'])
    expect(dropped).toEqual([['a', 1]])
  })

  it('keeps events while the host is down, for any function and any time', async () => {
    let up = false
    let comeUp = () => {}
    const hostUp = () => new Promise<void>((resolve) => (comeUp = resolve))
    const { queue, delivered, dropped } = queueWith(() => (up ? 'done' : 'unreachable'), { hostUp })
    queue.push(event('a', false))
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(delivered).toEqual(['a'])
    up = true
    comeUp()
    await queue.idle(1_000)
    expect(delivered).toEqual(['a', 'a'])
    expect(dropped).toEqual([])
  })

  it('is not idle while something waits for its next try', async () => {
    let failures = 1
    const { queue } = queueWith(() => (failures-- > 0 ? 'failed' : 'done'))
    queue.push(event('a'))
    let idle = false
    void queue.idle(60_000).then(() => (idle = true))
    await vi.advanceTimersByTimeAsync(499)
    expect(idle).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(idle).toBe(true)
  })

  it('waits for idleness no longer than it is told', async () => {
    const { queue } = queueWith(() => new Promise(() => {}))
    queue.push(event('a'))
    let waited = false
    void queue.idle(5_000).then(() => (waited = true))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(waited).toBe(true)
  })

  it('in chaos delivers everything twice and out of order', async () => {
    const values = [0.9, 0.1, 0.5, 0.7, 0.2, 0.8, 0.05, 0.6]
    let next = 0
    const random = () => values[next++ % values.length] as number
    const { queue, delivered } = queueWith(() => 'done', { chaos: true, random })
    const ids = ['a', 'b', 'c', 'd']
    for (const id of ids) queue.push(event(id))
    await vi.advanceTimersByTimeAsync(1_000)
    expect([...delivered].sort()).toEqual(ids.flatMap((id) => [id, id]))
    expect(delivered).not.toEqual(ids.flatMap((id) => [id, id]))
  })
})
