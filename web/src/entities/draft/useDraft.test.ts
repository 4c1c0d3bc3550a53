import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import type { Live, LiveState } from '@/data/live-source.ts'
import { setLiveSource } from '@/data/live.ts'
import type { DraftContent } from './draft-content.ts'
import { draftPage } from './draft-page.ts'
import { useDraft } from './useDraft.ts'

vi.mock('@/data/write.ts', () => ({ SERVER_TIME: 'now', writeAside: vi.fn(async () => {}) }))

type Tell = (row: Live<object> | null, state: LiveState) => void
let tell: Tell
let scope: EffectScope
const state = { fromCache: false, pendingWrites: false }
const written: DraftContent = {
  ...{ mode: 'reply', text: 'It is the starter.', html: '', attachments: [], recipients: null },
  baseVersion: 1,
}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  setActivePinia(createPinia())
  scope = effectScope()
  setLiveSource({
    query: () => () => {},
    doc(path, next) {
      if (path.startsWith('drafts/')) tell = next
      return () => {}
    },
  })
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

const start = () => scope.run(() => useDraft(() => ({ id: 't1', departmentId: 'support' })))!
/** Kept, and two seconds later on the server. */
async function keepStored(draft: ReturnType<typeof start>) {
  draft.keep(written)
  await vi.advanceTimersByTimeAsync(3_000)
  tell(stored(), state)
}
function stored(): Live<object> {
  const kept = { ...written, uid: '', ticketId: 't1', id: 'd', updatedAt: new Date(), page: draftPage }
  return kept as unknown as Live<object>
}

it('keeps a draft that is missing for a moment after it was stored', async () => {
  const draft = start()
  tell(null, state)
  await keepStored(draft)
  tell(null, state)
  await vi.advanceTimersByTimeAsync(1_000)
  tell(stored(), state)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(draft.content.value?.text).toBe('It is the starter.')
})

it('lets go one that was sent or discarded elsewhere', async () => {
  const draft = start()
  tell(null, state)
  await keepStored(draft)
  tell(null, state)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(draft.content.value).toBeNull()
})
