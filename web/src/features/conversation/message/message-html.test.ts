// @vitest-environment jsdom
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleMailFacts } from '@emberdesk/domain/testing'
import { noLiveData } from '@/testing/no-live-data.ts'
import { attachmentBlob } from '@/entities/attachment/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import type { StreamMessage } from '../stream/stream.ts'
import { message } from '../testing/samples.ts'
import MessageCard from './MessageCard.vue'

vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))
vi.mock('@/entities/attachment/index.ts', () => ({ messageBody: vi.fn(), attachmentBlob: vi.fn() }))
beforeEach(() => {
  vi.resetAllMocks()
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }))
  noLiveData()
})

function card(part: Partial<StreamMessage>) {
  return mountWithDesk(MessageCard, {
    props: { ticketId: 'ticket1', message: message(part), author: 'Iris Okafor' },
    global: { stubs: { Tooltip: { template: '<slot />' } } },
  })
}

describe('the HTML of a message', () => {
  const html = '<p>Hello</p><img data-remote-src="https://track.example/p.gif">'
  const page = (wrapper: ReturnType<typeof card>) => wrapper.get('iframe').attributes('srcdoc') ?? ''

  it('is shown in a frame, its remote images blocked until the reader agrees', async () => {
    const wrapper = card({ html, text: 'Hello', newText: 'Hello' })
    await flushPromises()
    expect(page(wrapper)).toContain('<p>Hello</p>')
    expect(page(wrapper)).not.toContain('track.example')
    expect(wrapper.text()).toContain('1 remote image is not loaded')
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Show images')!
      .trigger('click')
    expect(page(wrapper)).toContain('src="https://track.example/p.gif"')
    expect(wrapper.text()).not.toContain('remote image')
  })

  it('is remembered of a sender, here and in what he writes next, until it is taken back', async () => {
    const mail = sampleMailFacts({ authenticity: { verdict: 'verified', why: '', checks: null } })
    const press = (wrapper: ReturnType<typeof card>, text: string) =>
      wrapper
        .findAll('button')
        .find((button) => button.text() === text)!
        .trigger('click')
    const first = card({ html, mail })
    await press(first, 'Always from iris@example.net')
    expect(page(first)).toContain('src="https://track.example/p.gif"')
    const next = card({ id: 'message2', html, mail })
    expect(page(next)).toContain('src="https://track.example/p.gif"')
    await press(next, 'Stop')
    expect(page(next)).not.toContain('track.example')
  })

  it('lets nobody profit from the name of a sender who is allowed', async () => {
    const facts = (verdict: 'verified' | 'unverified') =>
      sampleMailFacts({ authenticity: { verdict, why: '', checks: null } })
    const honest = card({ html, mail: facts('verified') })
    await honest
      .findAll('button')
      .find((button) => button.text().startsWith('Always'))!
      .trigger('click')
    const forged = card({ html, mail: facts('unverified') })
    expect(page(forged)).not.toContain('track.example')
    expect(forged.text()).not.toContain('Always')
  })

  it('of a reply of ours is shown in our own look, with its pictures', async () => {
    vi.mocked(attachmentBlob).mockResolvedValue(new Blob(['picture']))
    const picture = { name: 'a.png', type: 'image/png', size: 9, sha256: '', cid: 'a', path: 'p' }
    const own = '<p>A <strong>new</strong> shade.<img src="cid:a" alt="Shade"></p><script>1</script>'
    const wrapper = card({ direction: 'out', html: own, text: 'A new shade.', attachments: [picture] })
    expect(wrapper.find('iframe').exists()).toBe(false)
    expect(wrapper.get('strong').text()).toBe('new')
    expect(wrapper.find('script').exists()).toBe(false)
    await vi.waitFor(() => expect(wrapper.get('.rich img').attributes('src')).toMatch(/^data:image\/png/))
    expect(wrapper.find('ul[aria-label=Attachments]').exists()).toBe(false)
  })

  it('shows its own pictures, fetched through the desk, and does not list them again', async () => {
    vi.mocked(attachmentBlob).mockResolvedValue(new Blob(['picture']))
    const picture = { name: 'logo.png', type: 'image/png', size: 9, sha256: '', cid: 'logo', path: 'p' }
    const file = { ...picture, name: 'invoice.pdf', type: 'application/pdf', cid: null }
    const wrapper = card({ html: '<p>Hello</p><img src="cid:logo">', attachments: [picture, file] })
    await vi.waitFor(() => expect(page(wrapper)).toContain('src="data:image/png;base64,cGljdHVyZQ=="'))
    expect(vi.mocked(attachmentBlob).mock.calls[0]?.slice(0, 3)).toEqual(['ticket1', 'message1', 0])
    expect(wrapper.get('ul[aria-label=Attachments]').text()).not.toContain('logo.png')
    expect(wrapper.get('ul[aria-label=Attachments]').text()).toContain('invoice.pdf')
  })
})
