// @vitest-environment jsdom
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { retryDelivery } from '@/entities/delivery/index.ts'
import { attachmentBlob, messageBody } from '@/entities/attachment/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import type { StreamMessage } from '../stream/stream.ts'
import { message } from '../testing/samples.ts'
import MessageCard from './MessageCard.vue'

vi.mock('@/entities/delivery/index.ts', () => ({ retryDelivery: vi.fn() }))
vi.mock('@/entities/attachment/index.ts', () => ({ messageBody: vi.fn(), attachmentBlob: vi.fn() }))
beforeEach(() => vi.resetAllMocks())

function card(part: Partial<StreamMessage>, author = 'Iris Okafor') {
  return mountWithDesk(MessageCard, { props: { ticketId: 'ticket1', message: message(part), author } })
}
const reply: Partial<StreamMessage> = {
  direction: 'out',
  from: { name: 'Ana via Support', address: 'support@tallowpine.example' },
  to: [{ name: 'Iris', address: 'iris@example.net' }],
}

describe('the sender', () => {
  it('is always shown with the address', () => {
    expect(card({}).text()).toContain('iris@example.net')
  })

  it('whose name pretends to be another address is marked', () => {
    const wrapper = card({ from: { name: 'admin@bank.example', address: 'x@evil.example' } })
    expect(wrapper.text()).toContain('Name shows another address; this mail is from x@evil.example')
  })

  it('with an honest name is not', () => {
    expect(card({}).text()).not.toContain('another address')
  })
})

describe('delivery', () => {
  it.each([
    ['queued', false, 'Sending'],
    ['sent', false, 'Sent'],
    ['queued', true, 'Waiting for connection'],
  ] as const)('%s, on its way %s: says %s', (state, pending, shown) => {
    expect(card({ ...reply, state, pending }, 'Ana').text()).toContain(shown)
  })

  it('that failed says why and can be tried again', async () => {
    const error = 'The server of example.net refused the address.'
    const wrapper = card({ ...reply, state: 'failed', error }, 'Ana')
    expect(wrapper.get('[role=alert]').text()).toContain(error)
    await wrapper.get('[role=alert] button').trigger('click')
    expect(retryDelivery).toHaveBeenCalledExactlyOnceWith('ticket1', 'message1')
  })

  it('is said of our replies only', () => {
    expect(card({ state: 'received' }).find('[data-delivery]').exists()).toBe(false)
  })
})

describe('the text', () => {
  const quoting = { text: 'Thanks\n> old words', newText: 'Thanks' }

  it('folds what it quotes', async () => {
    const wrapper = card(quoting)
    expect(wrapper.text()).not.toContain('old words')
    const fold = wrapper.get('button[aria-label="Show quoted text"]')
    await fold.trigger('click')
    expect(wrapper.text()).toContain('old words')
    expect(fold.attributes('aria-expanded')).toBe('true')
  })

  it('never becomes HTML of our page', () => {
    const text = '<img src=x onerror=alert(1)>'
    const wrapper = card({ text, newText: text })
    expect(wrapper.find('img').exists()).toBe(false)
    expect(wrapper.text()).toContain(text)
  })

  it('too large for its document is fetched on request', async () => {
    vi.mocked(messageBody).mockResolvedValue({ text: 'The whole long story', html: '' })
    const wrapper = card({
      bodyPath: 'bodies/ticket1/message1.json',
      text: 'The whole',
      newText: 'The whole',
    })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Show the whole message')!
      .trigger('click')
    await flushPromises()
    expect(messageBody).toHaveBeenCalledExactlyOnceWith('ticket1', 'message1')
    expect(wrapper.text()).toContain('The whole long story')
    expect(wrapper.text()).not.toContain('Show the whole message')
  })

  it('that cannot be fetched says so and can be asked for again', async () => {
    vi.mocked(messageBody).mockRejectedValue(new Error('The desk cannot be reached.'))
    const wrapper = card({ bodyPath: 'bodies/ticket1/message1.json' })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Show the whole message')!
      .trigger('click')
    await flushPromises()
    expect(wrapper.get('[role=alert]').text()).toBe('The desk cannot be reached.')
    expect(wrapper.text()).toContain('Show the whole message')
  })
})

describe('its HTML', () => {
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
