// @vitest-environment jsdom
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleMailFacts, SAMPLE_TIME } from '@emberdesk/domain/testing'
import { noLiveData } from '@/testing/no-live-data.ts'
import { mendAddress, retryDelivery } from '@/entities/delivery/index.ts'
import { messageBody } from '@/entities/attachment/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import type { StreamMessage } from '../stream/stream.ts'
import { message } from '../testing/samples.ts'
import MessageCard from './MessageCard.vue'

vi.mock('@/entities/delivery/index.ts', () => ({ retryDelivery: vi.fn(), mendAddress: vi.fn() }))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))
vi.mock('@/entities/attachment/index.ts', () => ({ messageBody: vi.fn(), attachmentBlob: vi.fn() }))
beforeEach(() => {
  vi.resetAllMocks()
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }))
  noLiveData()
})

function card(part: Partial<StreamMessage>, author = 'Iris Okafor') {
  return mountWithDesk(MessageCard, {
    props: { ticketId: 'ticket1', message: message(part), author },
    global: { stubs: { Tooltip: { template: '<slot />' } } },
  })
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

describe('whether the sender is who the mail says', () => {
  const checks = { spf: 'pass', dkim: 'none', dmarc: 'fail', by: 'mailgun' } as const
  const of = (verdict: 'verified' | 'unverified' | 'unchecked') =>
    card({
      mail: sampleMailFacts({ authenticity: { verdict, why: 'DMARC failed for example.net.', checks } }),
    })

  it('is loud when nobody vouches for it, and tells why and by which checks', async () => {
    const wrapper = of('unverified')
    const mark = wrapper.findAll('button').find((button) => button.text() === 'Unverified sender')!
    await mark.trigger('click')
    await flushPromises()
    const told = document.querySelector('[role=dialog]')?.textContent
    for (const part of ['DMARC failed for example.net.', 'SPF', 'Passed', 'DMARC', 'Failed', 'by mailgun'])
      expect(told).toContain(part)
    wrapper.unmount()
  })

  it('is quiet when somebody does', () => {
    const wrapper = of('verified')
    expect(wrapper.find('button[aria-label="Verified sender"]').exists()).toBe(true)
    expect(wrapper.text()).not.toContain('erified')
  })

  it('says nothing when nobody looked', () => {
    expect(of('unchecked').html()).not.toContain('erified')
  })
})

describe('what is known of a mail', () => {
  it('is where answers go, whose it was first, and that its date is not known', () => {
    const harbour = { name: 'Harbour Hotel', address: 'office@harbour.example' }
    const mail = sampleMailFacts({
      replyTo: { name: 'boss@bank.example', address: 'home@example.com' },
      sentAt: null,
      forwarded: { from: harbour, subject: 'Lobby', date: 'Monday' },
    })
    const facts = card({ mail })
      .findAll('[data-fact]')
      .map((fact) => fact.text().replace(/\s+/g, ' '))
    expect(facts).toEqual([
      'Answers go to home@example.com',
      expect.stringContaining('shown is the time of arrival'),
      'Forwards a mail of Harbour Hotel <office@harbour.example> Lobby · Monday',
    ])
  })

  it('is nothing for an ordinary mail', () => {
    expect(card({ mail: sampleMailFacts() }).find('[data-fact]').exists()).toBe(false)
  })

  it('is the event that it invites to, beside the file', () => {
    const ics = { name: 'invite.ics', type: 'text/calendar', size: 9, sha256: '', cid: null, path: 'p' }
    const invite = {
      ...{ method: 'request' as const, title: 'Fitting', location: 'Quay 4', allDay: false, repeats: true },
      ...{ start: SAMPLE_TIME, end: null, organizer: { name: 'Harbour', address: 'a@harbour.example' } },
    }
    const wrapper = card({ attachments: [ics], mail: sampleMailFacts({ invite }) })
    const event = wrapper.get('section[aria-label="Calendar invitation"]').text()
    for (const part of ['Fitting', 'Nov 22, 2026', '12:00', 'UTC', 'Quay 4', 'Harbour', 'Repeats'])
      expect(event).toContain(part)
    expect(wrapper.get('ul[aria-label=Attachments]').text()).toContain('invite.ics')
  })
})

describe('a mail filed quietly', () => {
  const mail = sampleMailFacts({ nature: 'thanks', natureWhy: 'It says thanks and nothing else.' })

  it('says so, why, and lets one say that it wants an answer', async () => {
    const wrapper = card({ baseVersion: 2, mail })
    const line = wrapper.get('[data-quiet]')
    expect(line.text()).toContain('Filed without reopening: a thank-you.')
    expect(line.text()).toContain('It says thanks and nothing else.')
    await line.get('button').trigger('click')
    expect(wrapper.emitted('answerWanted')).toHaveLength(1)
  })

  it('that made its ticket reopened nothing and is not marked', () => {
    expect(card({ baseVersion: 0, mail }).find('[data-quiet]').exists()).toBe(false)
  })
})

describe('delivery to each recipient', () => {
  const to = (address: string, state: 'delivered' | 'bounced' | 'sent', detail: string | null = null) => ({
    ...{ address, state, detail, at: SAMPLE_TIME },
  })
  const bounced: Partial<StreamMessage> = {
    ...{ ...reply, state: 'bounced', error: 'x' },
    deliveries: [to('iris@exmaple.net', 'bounced', '550 No such user'), to('bob@example.net', 'delivered')],
  }
  const button = (wrapper: ReturnType<typeof card>, label: string) =>
    wrapper.findAll('button').find((each) => each.text() === label)!

  it('is summed up, and unfolds to one line a recipient', async () => {
    const wrapper = card({ ...reply, state: 'sent', deliveries: [to('a@b.example', 'sent', 'Queued.')] })
    const summary = wrapper.get('[data-delivery=sent]')
    expect(summary.attributes('aria-expanded')).toBe('false')
    await summary.trigger('click')
    expect(summary.attributes('aria-expanded')).toBe('true')
    const row = wrapper.get(`#${summary.attributes('aria-controls')} [data-recipient="a@b.example"]`)
    expect(row.text()).toContain('Queued.')
    expect(row.find('button').exists()).toBe(false)
  })

  it('that came back is open at once, with what the other side said', () => {
    const wrapper = card(bounced)
    expect(wrapper.get('[data-delivery]').text()).toContain('1 Came back')
    expect(wrapper.get('[role=alert] [data-recipient="iris@exmaple.net"]').text()).toContain(
      '550 No such user',
    )
  })

  it('is mended in place: an address that is none is refused, another one is sent to', async () => {
    vi.mocked(mendAddress).mockResolvedValue({})
    const wrapper = card(bounced)
    await button(wrapper, 'Mend address and send again').trigger('click')
    const field = wrapper.get<HTMLInputElement>('input[type=email]')
    expect(field.element.value).toBe('iris@exmaple.net')
    await field.setValue('iris at home')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.text()).toContain('“iris at home” is not a complete address.')
    await field.setValue('iris@exmaple.net')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.text()).toContain('This is the address that it came back from.')
    expect(mendAddress).not.toHaveBeenCalled()
    await field.setValue('iris@example.net')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    const [from, address] = ['iris@exmaple.net', 'iris@example.net']
    const wanted = { ticketId: 'ticket1', messageId: 'message1', from, to: address }
    expect(mendAddress).toHaveBeenCalledExactlyOnceWith(wanted)
    expect(wrapper.find('form').exists()).toBe(false)
  })

  it('keeps what was typed when the desk refuses it, and says why there', async () => {
    vi.mocked(mendAddress).mockRejectedValue(new Error('bob@example.net gets this answer already.'))
    const wrapper = card(bounced)
    await button(wrapper, 'Mend address and send again').trigger('click')
    await wrapper.get('input[type=email]').setValue('bob@example.net')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(wrapper.get('form').text()).toContain('gets this answer already')
    expect(wrapper.get<HTMLInputElement>('input[type=email]').element.value).toBe('bob@example.net')
  })

  it('can be tried again as it is', async () => {
    const wrapper = card(bounced)
    await button(wrapper, 'Send again').trigger('click')
    expect(retryDelivery).toHaveBeenCalledExactlyOnceWith('ticket1', 'message1')
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
