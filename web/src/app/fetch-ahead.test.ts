import { expect, it, vi } from 'vitest'
import type { RouteLocationMatched } from 'vue-router'
import { fetchAhead } from './fetch-ahead.ts'

const leadsTo = (page: unknown) => ({
  matched: [{ components: { default: page } } as unknown as RouteLocationMatched],
  meta: { messages: [] },
  name: 'help',
})

it('fetches the page, and leaves it to the navigation to say what fails', async () => {
  const page = vi.fn(() => Promise.reject(new Error('offline')))
  fetchAhead(leadsTo(page))
  await vi.waitFor(() => expect(page).toHaveBeenCalledOnce())
})

it('has nothing to do for a page that is here, as on a second try', () => {
  expect(() => fetchAhead(leadsTo({ template: '<p />' }))).not.toThrow()
})
