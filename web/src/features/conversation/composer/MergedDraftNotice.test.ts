import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { setLiveSource } from '@/data/live.ts'
import { fetchDoc, write } from '@/data/write.ts'
import { useSession } from '@/entities/session/index.ts'
import { defineComponent, h } from 'vue'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import MergedDraftNotice from './MergedDraftNotice.vue'

vi.mock('@/data/write.ts', () => ({
  SERVER_TIME: 'now',
  write: vi.fn(async () => {}),
  writeAside: vi.fn(async () => {}),
  fetchDoc: vi.fn(),
}))

const at = new Date(0)
const mark = (uid: string, ticketId: string) => ({
  ...{ id: `${uid}_${ticketId}`, pending: false, uid, name: uid, ticketId, departmentId: 'support' },
  ...{ mode: 'reply', at },
})
const department = { id: 'support', pending: false, name: 'Support', address: 's@x.example', order: 1 }

it('offers the draft of a ticket that was merged into this one, and takes it out of there', async () => {
  const rows: Record<string, object[]> = {
    draftMarks: [mark('mara', 'merged'), mark('ben', 'other'), mark('mara', 'elsewhere')],
    departments: [department],
  }
  setLiveSource({
    query({ path }, next) {
      const found = (rows[path] ?? []) as never[]
      next(
        found.map((row, newIndex) => ({ type: 'added', row, oldIndex: -1, newIndex })),
        { fromCache: false, pendingWrites: false },
      )
      return () => {}
    },
    doc: () => () => {},
  })
  const kept = { mode: 'reply', text: 'Dear Iris', attachments: [], recipients: null, baseVersion: 2 }
  vi.mocked(fetchDoc).mockResolvedValue(kept)
  const take = vi.fn()
  const Host = defineComponent(() => {
    const claims = { role: 'agent' as const, departments: ['support'] }
    useSession().who = { uid: 'mara', name: 'Mara', email: 'mara@x.example', claims }
    const messages = () => [{ mergedFrom: 'merged' }, { mergedFrom: 'other' }, {}]
    return () => h(MergedDraftNotice, { messages, onTake: take })
  })
  const { component } = mountInWorkspace(Host, {})
  await flushPromises()
  const buttons = component.findAll('button')
  expect(buttons).toHaveLength(1)
  await buttons[0]!.trigger('click')
  await flushPromises()
  expect(fetchDoc).toHaveBeenCalledExactlyOnceWith('drafts/mara_merged')
  expect(take).toHaveBeenCalledExactlyOnceWith({ ...kept, html: '' })
  expect(
    vi
      .mocked(write)
      .mock.calls.flat()
      .map(({ path }) => path),
  ).toEqual(['drafts/mara_merged', 'draftMarks/mara_merged'])
})
