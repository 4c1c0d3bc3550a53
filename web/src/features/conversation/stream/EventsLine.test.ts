import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { createI18n } from 'vue-i18n'
import { reportMail } from '@/entities/attachment/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { event } from '../testing/samples.ts'
import type { EventNames } from './describe-event.ts'
import EventsLine from './EventsLine.vue'

vi.mock('@/entities/attachment/index.ts', () => ({ reportMail: vi.fn(async () => new Blob()) }))

const names: EventNames = {
  agent: (uid) => ({ ana: 'Ana', ben: 'Ben', iris: 'Iris' })[uid] ?? 'Emberdesk',
  status: (id) => id,
  department: (id) => id,
  priority: () => 'High',
  tags: (tags) => tags.join(', '),
}

it('says what happened in one line, each in a sentence of its own', () => {
  const events = [
    event({ id: '1', type: 'assignee', by: 'ana', to: 'ben' }),
    event({ id: '2', type: 'priority', by: 'ana', to: 3 }),
    event({ id: '3', type: 'assignee', by: 'ben', to: null }),
  ]
  const wrapper = mountWithDesk(EventsLine, { props: { ticketId: 'ticket1', events, names } })
  const sentences = ['Ana assigned it to Ben', 'Ana set priority to High', 'Ben gave it back to everybody']
  expect(wrapper.get('button').text()).toContain(sentences.join(', '))
  expect(wrapper.findAll('li > span').map((line) => line.get('span').text())).toEqual(sentences)
})

it('leaves the order of the words to the language', () => {
  const conversation = { event: { created: 'By {via}, a ticket of {who}' }, via: { mail: 'letter' } }
  const i18n = createI18n({ legacy: false, locale: 'en', messages: { en: { conversation } } })
  const events = [event({ type: 'created', by: 'iris', via: 'mail' })]
  const wrapper = mount(EventsLine, {
    props: { ticketId: 'ticket1', events, names },
    global: { plugins: [i18n] },
  })
  expect(wrapper.get('button').text()).toContain('By letter, a ticket of Iris')
  expect(wrapper.get('li').text()).toContain('By letter, a ticket of Iris')
})

it('tells the reason of each once opened', async () => {
  const why = 'The recipient address carries the token of this ticket.'
  const events = [event({ type: 'followedUp', by: 'iris', via: 'mail', why })]
  const wrapper = mountWithDesk(EventsLine, { props: { ticketId: 'ticket1', events, names } })
  const button = wrapper.get('button')
  expect(button.attributes('aria-expanded')).toBe('false')
  await button.trigger('click')
  expect(button.attributes('aria-expanded')).toBe('true')
  expect(wrapper.get(`#${button.attributes('aria-controls')}`).text()).toContain(`Why: ${why}`)
})

it('gives the report that a bounce stands on, and none where there is none', async () => {
  const to = { address: 'iris@example.net', rawPath: 'raw/2026/11/x.eml' }
  const events = [event({ id: 'b1', type: 'bounced', to }), event({ id: 'b2', type: 'bounced', to: null })]
  const wrapper = mountWithDesk(EventsLine, { props: { ticketId: 'ticket1', events, names } })
  const reports = wrapper.findAll('button').filter((button) => button.text() === 'Download the report')
  expect(reports).toHaveLength(1)
  await reports[0]?.trigger('click')
  await flushPromises()
  expect(reportMail).toHaveBeenCalledExactlyOnceWith('ticket1', 'b1')
})
