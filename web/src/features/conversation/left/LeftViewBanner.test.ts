import type { TicketWithId } from '@emberdesk/domain/ticket'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { useRoute } from 'vue-router'
import { setLiveSource } from '@/data/live.ts'
import type { Live } from '@/data/live-source.ts'
import { useCommands } from '@/entities/command/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { ticket } from '../testing/samples.ts'
import LeftViewBanner from './LeftViewBanner.vue'

vi.mock('vue-router', async (load) => ({ ...(await load<object>()), useRoute: vi.fn() }))

const rows: Record<string, object[]> = {
  agents: [{ id: 'ben', name: 'Ben Ode' }],
  departments: [{ id: 'support', name: 'Support', order: 1 }],
  statuses: [{ id: 'resolved', name: 'Resolved', category: 'solved', order: 1 }],
}
const mine = ticket({ status: 'open', category: 'open', bucket: 'active', assigneeId: 'mara' })
const shown = ref<TicketWithId>(mine)
const goNext = vi.fn()

async function open(view: string) {
  vi.mocked(useRoute).mockReturnValue({ params: { view } } as unknown as ReturnType<typeof useRoute>)
  const Host = defineComponent({
    setup() {
      const claims = { role: 'agent' as const, departments: ['support'] }
      useSession().who = { uid: 'mara', name: 'Mara', email: 'mara@tallowpine.example', claims }
      useCommands([{ id: 'queue.next', title: 'Next', group: 'List', keys: ['j'], run: goNext }])
      return () => h(LeftViewBanner, { ticket: shown.value })
    },
  })
  const wrapper = mountWithDesk(Host)
  await flushPromises()
  return wrapper
}
async function change(part: Partial<TicketWithId>) {
  shown.value = { ...shown.value, ...part }
  await nextTick()
}

let wrapper: Awaited<ReturnType<typeof open>>
beforeEach(() => {
  shown.value = mine
  goNext.mockReset()
  setLiveSource({
    query({ path }, next) {
      const changes = (rows[path] ?? []).map((row, index) => ({
        type: 'added' as const,
        row: { pending: false, ...row } as Live<object>,
        oldIndex: -1,
        newIndex: index,
      }))
      next(changes, { fromCache: false, pendingWrites: false })
      return () => {}
    },
    doc: () => () => {},
  })
})
afterEach(() => wrapper.unmount())

it('says who took the ticket out of the view, and leads to the next', async () => {
  wrapper = await open('mine')
  expect(wrapper.find('[role=status]').exists()).toBe(false)
  await change({ status: 'resolved', category: 'solved', bucket: 'done', updatedBy: 'ben' })
  expect(wrapper.get('[role=status]').text()).toContain('Ben Ode set it to Resolved.')
  await change({ sla: { nextAt: new Date() }, updatedBy: 'system' })
  expect(wrapper.get('[role=status]').text()).toContain('Ben Ode set it to Resolved.')
  await wrapper.get('button').trigger('click')
  expect(goNext).toHaveBeenCalledOnce()
})

it('says of one’s own change what it is now, and goes when it is undone', async () => {
  wrapper = await open('mine')
  await change({ assigneeId: 'ben', updatedBy: 'mara' })
  expect(wrapper.get('[role=status]').text()).toContain('Now assigned to Ben Ode')
  await change({ assigneeId: 'mara' })
  expect(wrapper.find('[role=status]').exists()).toBe(false)
})

it('is silent where the ticket never was in the view, and when it only got a message', async () => {
  wrapper = await open('done')
  await change({ tags: ['lamp'], updatedBy: 'ben' })
  expect(wrapper.find('[role=status]').exists()).toBe(false)
  wrapper.unmount()
  wrapper = await open('open')
  await change({ messageCount: 2, preview: 'More.', updatedBy: 'system' })
  expect(wrapper.find('[role=status]').exists()).toBe(false)
})
