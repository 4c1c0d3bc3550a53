import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
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
}

it('says what happened in one line, naming who once', () => {
  const events = [
    event({ id: '1', type: 'assignee', by: 'ana', to: 'ben' }),
    event({ id: '2', type: 'priority', by: 'ana', to: 3 }),
    event({ id: '3', type: 'assignee', by: 'ben', to: null }),
  ]
  const wrapper = mountWithDesk(EventsLine, { props: { ticketId: 'ticket1', events, names } })
  expect(wrapper.get('button').text()).toContain(
    'Ana assigned it to Ben, set priority to High, Ben gave it back to everybody',
  )
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
