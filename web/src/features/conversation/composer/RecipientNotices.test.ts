import { parkAddress } from '@emberdesk/domain/parked'
import type { Address } from '@emberdesk/domain/message'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { noLiveData } from '@/testing/no-live-data.ts'
import { fetchDoc } from '@/data/write.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import RecipientNotices from './RecipientNotices.vue'
import type { ReplyTarget } from './reply-target.ts'

vi.mock('@/data/write.ts', () => ({ fetchDoc: vi.fn() }))

const iris = { name: 'Iris', address: 'iris@example.net' }
const home = { name: '', address: 'home@example.com' }
const target = (doubtful: boolean): ReplyTarget => ({ from: iris, replyTo: home, doubtful })

async function notices(to: Address[], given: ReplyTarget | null = null, writing = true) {
  const wrapper = mountWithDesk(RecipientNotices, { props: { target: given, writing, to, cc: [] } })
  await vi.waitFor(async () => {
    await flushPromises()
    expect(vi.mocked(fetchDoc).mock.calls.length).toBeGreaterThanOrEqual(writing ? to.length : 0)
  })
  await flushPromises()
  return wrapper
}
const chosen = (wrapper: Awaited<ReturnType<typeof notices>>) => wrapper.emitted('update:to')?.at(-1)?.[0]

beforeEach(() => {
  vi.mocked(fetchDoc).mockReset().mockResolvedValue(null)
  noLiveData()
})

it('says that the answer goes where the writer wants it, and lets one take the sender instead', async () => {
  const wrapper = await notices([home], target(false))
  expect(wrapper.text()).toContain('Goes to home@example.com')
  await wrapper.get('button').trigger('click')
  expect(chosen(wrapper)).toEqual([iris])
})

it('only offers what an unverified sender wants', async () => {
  const wrapper = await notices([iris], target(true))
  expect(wrapper.text()).toContain('The unverified sender wants answers at home@example.com')
  await wrapper.get('button').trigger('click')
  expect(chosen(wrapper)).toEqual([home])
})

it('says nothing of a wish that was put aside', async () => {
  expect((await notices([iris], target(false))).text()).toBe('')
})

it('warns of a name that shows another address', async () => {
  const wrapper = await notices([{ name: 'boss@shop.example', address: 'x@evil.example' }])
  expect(wrapper.text()).toContain('this goes to x@evil.example')
})

it('warns of an address that mail came back from, asked for by the hash of the address', async () => {
  const about = { ticketId: null, number: null }
  vi.mocked(fetchDoc).mockResolvedValue(parkAddress(iris.address, '550 No such user.', about, new Date()))
  const wrapper = await notices([{ ...iris, address: 'Iris@Example.net' }])
  await vi.waitFor(() => expect(wrapper.text()).toContain('550 No such user.'))
  // sha256sum of iris@example.net
  const hash = '500bbf181a816d43f44cc6dd13f97a515b90cb1eddbce4ae7b58c670bf9f2e29'
  expect(fetchDoc).toHaveBeenCalledExactlyOnceWith(`parked/${hash}`)
})

it('warns no more once the sixty days are over', async () => {
  const past = new Date(Date.now() - 61 * 86_400_000)
  vi.mocked(fetchDoc).mockResolvedValue(
    parkAddress(iris.address, 'Gone.', { ticketId: null, number: null }, past),
  )
  expect((await notices([iris])).text()).toBe('')
})

it('asks about nobody before something is written', async () => {
  await notices([iris], null, false)
  expect(fetchDoc).not.toHaveBeenCalled()
})
