import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef, type EffectScope } from 'vue'
import { message, ticket } from '../testing/samples.ts'
import type { StreamMessage } from './stream.ts'
import { useFirstUnread } from './useFirstUnread.ts'

const state = { seen: 0, synced: true }
vi.mock('@/entities/agent-state/index.ts', () => ({
  useSeen: () => ({
    seenCount: () => state.seen,
    isUnread: ({ messageCount }: { messageCount: number }) => state.synced && messageCount > state.seen,
  }),
}))
vi.mock('@/entities/session/index.ts', () => ({ useSession: () => ({ uid: 'mara' }) }))

const said = (id: string, minute: number, by = 'customer1') =>
  message({ id, by, at: new Date(minute * 60_000) })
/** Newest first, as they are listened to. */
const five = [said('e', 5), said('d', 4, 'mara'), said('c', 3), said('b', 2), said('a', 1)]

let scope: EffectScope
beforeEach(() => {
  scope = effectScope()
  Object.assign(state, { seen: 0, synced: true })
})
afterEach(() => scope.stop())
const find = (rows: StreamMessage[] = five, messageCount = 5) => {
  const messages = shallowRef<readonly StreamMessage[]>(rows)
  const first = scope.run(() => useFirstUnread(() => ticket({ messageCount }), messages))!
  return { first, messages }
}

it.each<[number, string | null, string]>([
  [2, 'c', 'what came after those I have seen'],
  [3, 'e', 'not my own reply'],
  [5, null, 'nothing when I have seen all'],
  [0, null, 'nothing when I never looked: then all is new'],
])('having seen %i it is %s: %s', (seen, id) => {
  state.seen = seen
  expect(find().first.value).toBe(id)
})

it('is nothing while it is not known what I have seen', () => {
  Object.assign(state, { seen: 2, synced: false })
  expect(find().first.value).toBeNull()
})

it('is found when the messages are there, and stays where it is', async () => {
  state.seen = 4
  const { first, messages } = find([])
  messages.value = five
  await nextTick()
  expect(first.value).toBe('e')
  messages.value = [said('f', 6), ...five]
  await nextTick()
  expect(first.value).toBe('e')
})
