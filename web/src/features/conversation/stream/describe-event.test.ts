import { eventTypeSchema } from '@emberdesk/domain/event'
import { expect, it } from 'vitest'
import conversation from '@/locales/en/conversation.json'
import { event } from '../testing/samples.ts'
import { describeEvent, type EventNames } from './describe-event.ts'

const names: EventNames = {
  agent: (uid) => `agent ${uid}`,
  status: (id) => `status ${id}`,
  department: (id) => `department ${id}`,
  priority: (priority) => `priority ${priority}`,
  tags: (tags) => tags.join(' and '),
}

it.each([
  [{ type: 'status', from: 'new', to: 'open' }, 'status', { to: 'status open' }],
  [{ type: 'assignee', from: null, to: 'ben' }, 'assigned', { to: 'agent ben' }],
  [{ type: 'assignee', from: null, to: 'ana', by: 'ana' }, 'tookIt', {}],
  [{ type: 'assignee', from: 'ben', to: null }, 'unassigned', {}],
  [{ type: 'priority', from: 2, to: 4 }, 'priority', { to: 'priority 4' }],
  [{ type: 'department', from: 'a', to: 'b' }, 'department', { from: 'department a', to: 'department b' }],
  [{ type: 'subject', from: 'a', to: 'b' }, 'subject', { to: 'b' }],
  [{ type: 'tags', from: ['a'], to: ['a', 'b', 'c'] }, 'tagsAdded', { added: 'b and c' }],
  [{ type: 'tags', from: ['a', 'b'], to: [] }, 'tagsRemoved', { removed: 'a and b' }],
  [{ type: 'tags', from: ['a'], to: ['b'] }, 'tagsChanged', { added: 'b', removed: 'a' }],
  [{ type: 'created', from: null, to: null, via: 'form' }, 'created', { via: 'form' }],
  [{ type: 'hint', from: null, to: { ticketId: 'x', number: '26-000001-5' } }, 'hint', { to: '26-000001-5' }],
  [{ type: 'hint', from: null, to: null }, 'hint', { to: '' }],
  [
    { type: 'possibleDuplicate', from: null, to: { number: '26-000001-5' } },
    'possibleDuplicate',
    { to: '26-000001-5' },
  ],
  [
    { type: 'merged', from: { messages: 3 }, to: { ticketId: 'x', number: '26-000001-5' } },
    'merged',
    { to: '26-000001-5' },
  ],
  [{ type: 'merged', from: { number: '26-000002-4' }, to: null }, 'mergedHere', { from: '26-000002-4' }],
  [
    { type: 'unmerged', from: { ticketId: 'x', number: '26-000001-5' }, to: null },
    'unmerged',
    { to: '26-000001-5' },
  ],
  [{ type: 'unmerged', from: null, to: null }, 'unmergedUnknown', {}],
  [
    { type: 'relatedRestored', from: null, to: { number: '26-000001-5' } },
    'relatedRestored',
    { to: '26-000001-5' },
  ],
  [{ type: 'relatedDismissed', from: null, to: '26-000001-5' }, 'relatedDismissed', { to: '26-000001-5' }],
  [
    { type: 'bounced', from: null, to: { address: 'a@b.example', mail: 'reply' } },
    'bounced',
    { to: 'a@b.example' },
  ],
  [{ type: 'delayed', from: null, to: 'a@b.example' }, 'delayed', { to: 'a@b.example' }],
  [{ type: 'parked', from: null, to: { address: 'a@b.example' } }, 'parked', { to: 'a@b.example' }],
  [
    { type: 'addressMended', from: 'a@b.exmaple', to: 'a@b.example' },
    'addressMended',
    { from: 'a@b.exmaple', to: 'a@b.example' },
  ],
  [{ type: 'subject', from: null, to: { toString: () => '<b>' } }, 'subject', { to: '' }],
] as const)('%j is told as %s', (part, key, params) => {
  expect(describeEvent(event({ by: 'agent1', ...(part as object) }), names)).toEqual({ key, params })
})

it('has words for every kind of event', () => {
  const words = conversation.event as Record<string, string>
  for (const type of eventTypeSchema.options) {
    const { key } = describeEvent(event({ type, from: null, to: null }), names)
    expect(words[key], type).toBeTypeOf('string')
  }
})
