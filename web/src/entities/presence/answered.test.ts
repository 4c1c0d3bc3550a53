import { expect, it } from 'vitest'
import type { Presence } from '@emberdesk/domain/presence'
import { createAnsweredWatch, hasAnswered } from './answered.ts'

const START = Date.UTC(2026, 10, 22, 12)
const at = (seconds: number) => new Date(START + seconds * 1_000)
const ticket = (updatedBy: string, updated: number, answered: number | null) => ({
  updatedBy,
  updatedAt: at(updated),
  lastAgentAt: answered === null ? null : at(answered),
})
const lease = (told: number, mode: Presence['mode'] = 'replying') => ({
  id: 'mara_tab',
  ...{ uid: 'mara', name: 'Mara', ticketId: 't1', departmentId: 'support', mode, at: at(told) },
})

it.each([
  ['my answer was the last thing', ticket('mara', 10, 10), true],
  ['a colleague answered', ticket('lea', 10, 10), false],
  ['I changed a field since', ticket('mara', 20, 10), false],
  ['nobody has answered', ticket('mara', 10, null), false],
])('%s: %s', (_what, given, expected) => {
  expect(hasAnswered(given, 'mara')).toBe(expected)
})

it('whose answer came after he was said to be replying is viewing, and stays so whatever comes next', () => {
  let now = ticket('system', 5, null)
  const watch = createAnsweredWatch(() => now)
  const modes = (told: number) => watch([lease(told)]).map(({ mode }) => mode)
  expect(modes(6)).toEqual(['replying'])
  now = ticket('mara', 10, 10)
  expect(modes(6)).toEqual(['viewing'])
  now = ticket('system', 12, 10)
  expect(modes(6)).toEqual(['viewing'])
  expect(modes(13)).toEqual(['replying'])
})

it('who replies again after his answer is replying', () => {
  const watch = createAnsweredWatch(() => ticket('mara', 10, 10))
  expect(watch([lease(20)])).toMatchObject([{ mode: 'replying' }])
})

it('looks at no ticket while nobody is replying', () => {
  const watch = createAnsweredWatch(() => {
    throw new Error('looked')
  })
  const leases = [lease(1, 'viewing'), lease(2, 'noting')]
  expect(watch(leases)).toBe(leases)
  expect(createAnsweredWatch(() => null)([lease(1)])).toMatchObject([{ mode: 'replying' }])
})
