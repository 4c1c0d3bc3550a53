import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchForCrash } from './crash-guard.ts'

const reload = vi.fn()
const answer = vi.fn<() => Promise<{ ok: boolean }>>()
watchForCrash()

beforeEach(() => {
  sessionStorage.clear()
  reload.mockReset()
  vi.spyOn(location, 'reload').mockImplementation(reload)
  vi.stubGlobal('fetch', answer.mockReset().mockResolvedValue({ ok: true }))
})
afterEach(() => vi.unstubAllGlobals())

async function fail(message: string) {
  dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: new Error(message) }))
  await flushPromises()
}
const GONE = 'Failed to fetch dynamically imported module: http://127.0.0.1/assets/x.js'

it('loads the page again, once a minute, when a piece of it has another name now', async () => {
  await fail(GONE)
  await fail(GONE)
  expect(reload).toHaveBeenCalledOnce()
})

it('leaves it as it is while the desk cannot be reached', async () => {
  answer.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  await fail(GONE)
  answer.mockResolvedValueOnce({ ok: false })
  await fail(GONE)
  expect(reload).not.toHaveBeenCalled()
  await fail(GONE)
  expect(reload).toHaveBeenCalledOnce()
})

it('does nothing about other errors', async () => {
  await fail('something else')
  expect(answer).not.toHaveBeenCalled()
  expect(reload).not.toHaveBeenCalled()
})
