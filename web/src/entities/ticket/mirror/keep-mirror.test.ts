import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeDesk } from '@/testing/fake-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { keepMirror } from './keep-mirror.ts'
import { createMirror, type Mirror } from './mirror.ts'

const { shelf, machine } = await vi.hoisted(async () => {
  const { machineWith, memoryShelf } = await import('@/testing/memory-shelf.ts')
  const memory = memoryShelf()
  return { shelf: memory, machine: machineWith(memory) }
})
vi.mock('@/data/machine-shelf.ts', () => machine)

const START = Date.UTC(2026, 10, 22, 12)
const ticket = (id: string, part: object = {}) =>
  sampleTicket({ id, departmentId: 'support', bucket: 'active', updatedAt: new Date(START), ...part })
const kept = () => [...shelf.records.values()].flat().flatMap((row) => (row as { id?: string }).id ?? [])

/** Tabs of one browser: the first has the lock until it lets go, the next waits. */
function fakeLocks() {
  const queue: (() => void)[] = []
  let held = false
  const hold = async (act: (lock: object) => unknown) => {
    held = true
    await act({})
    held = false
    queue.shift()?.()
  }
  const request = async (_name: string, options: object, act: (lock: object | null) => unknown) => {
    if (!held) return hold(act)
    if ('ifAvailable' in options) return act(null)
    await new Promise<void>((resolve) => queue.push(resolve))
    return hold(act)
  }
  return { request }
}

describe('keeping a mirror on this machine', () => {
  const mirrors: Mirror[] = []

  beforeEach(async () => {
    vi.useFakeTimers({ now: START })
    vi.stubGlobal('navigator', { locks: fakeLocks(), onLine: true })
    await shelf.clear()
  })
  afterEach(() => {
    for (const mirror of mirrors.splice(0)) mirror.stop()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  function openTab() {
    const mirror = createMirror(['support'], null)
    mirrors.push(mirror)
    const keeping = keepMirror(mirror, 'mara', null)
    mirror.store.onChange(keeping.follow)
    return { mirror, keeping }
  }

  it('writes when all is loaded, also when nothing changes any more', async () => {
    const desk = createFakeDesk()
    desk.put('tickets', ticket('a'), ticket('b'))
    let answer = () => {}
    // The last page of rows is here long before the empty one that ends the loading.
    desk.gate = () =>
      desk.pages.length > 1 ? new Promise((resolve) => (answer = resolve)) : Promise.resolve()
    openTab()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(kept()).toEqual([])
    answer()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(kept()).toEqual(['a', 'b'])
  })

  it('is the work of one tab; the next takes over when that closes', async () => {
    const desk = createFakeDesk()
    desk.put('tickets', ticket('a'))
    const first = openTab()
    const second = openTab()
    const put = vi.spyOn(shelf, 'put')
    await vi.advanceTimersByTimeAsync(10_000)
    const writes = put.mock.calls.length
    expect(writes).toBe(2)
    first.keeping.stop()
    second.mirror.store.learn([ticket('b')])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(kept().sort()).toEqual(['a', 'b'])
  })

  it('ends with the mirror: nothing is written after it was stopped', async () => {
    const desk = createFakeDesk()
    desk.put('tickets', ticket('a'))
    const { mirror, keeping } = openTab()
    await vi.advanceTimersByTimeAsync(1_000)
    keeping.stop()
    mirror.store.learn([ticket('b')])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(shelf.records.size).toBe(0)
  })
})
