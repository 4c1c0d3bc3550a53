import { afterEach, expect, it, vi } from 'vitest'
import { oncePainted } from './once-painted.ts'

afterEach(() => vi.restoreAllMocks())

const hide = () => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('lets the page be painted first, and keeps the order', async () => {
  const done: string[] = []
  void oncePainted().then(() => done.push('a'))
  void oncePainted().then(() => done.push('b'))
  await Promise.resolve()
  expect(done).toEqual([])
  await soon(200)
  expect(done).toEqual(['a', 'b'])
})

it('waits no longer when the page goes', async () => {
  vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0)
  let done = false
  void oncePainted().then(() => (done = true))
  dispatchEvent(new Event('pagehide'))
  await soon(0)
  expect(done).toBe(true)
})

it('waits for nothing on a page that nobody sees', async () => {
  hide()
  let done = false
  void oncePainted().then(() => (done = true))
  await soon(0)
  expect(done).toBe(true)
})
