import { expect, it } from 'vitest'
import type { AgentWithId } from '../agent/schema.ts'
import { agentsToMention } from './agents-to-mention.ts'

const agent = (id: string, over: Partial<AgentWithId> = {}): AgentWithId => ({
  id,
  name: id,
  email: `${id}@desk.example`,
  role: 'agent',
  departments: ['support'],
  active: true,
  notify: { own: false, unassigned: false },
  signature: '',
  ...over,
})
const agents = [
  agent('ana'),
  agent('ben'),
  agent('boss', { role: 'admin', departments: [] }),
  agent('eve', { departments: ['billing'] }),
  agent('gone', { active: false }),
  agent('mute', { email: '' }),
]

it.each([
  ['nobody', undefined, []],
  ['one, once', ['ben', 'ben'], ['ben']],
  ['several, an admin of no department too', ['ben', 'boss'], ['ben', 'boss']],
  ['not the author', ['ana', 'ben'], ['ben']],
  ['nobody who may not see the ticket, has left, or has no address', ['eve', 'gone', 'mute'], []],
  ['nobody who is not there', ['stranger', ''], []],
])('a note calls %s', (_, mentions, called) => {
  const note = { by: 'ana', ...(mentions && { mentions }) }
  expect(agentsToMention(agents, note, 'support').map(({ id }) => id)).toEqual(called)
})
