import { defaultStatuses, type TicketWithId } from '@emberdesk/domain/ticket'
import { beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import type { Change } from '@/entities/ticket/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { toast, type Toast } from '@/ui/toast.ts'
import { ticket } from '../testing/samples.ts'
import { useTicketChanges } from './useTicketChanges.ts'

const setStatus = vi.fn<(ticket: TicketWithId) => Change>()
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))
vi.mock('@/entities/agent/index.ts', () => ({ useAgents: () => ({ agentById: () => undefined }) }))
vi.mock('@/entities/ticket/useTicketActions.ts', () => ({ useTicketActions: () => ({ setStatus }) }))

const resolved = defaultStatuses.find(({ id }) => id === 'resolved')!
const change = (saved: Promise<void>, undo: () => Change = () => change(Promise.resolve())): Change => ({
  kind: 'status',
  ticket: ticket(),
  fields: {},
  saved,
  undo,
})
const lastToast = () => vi.mocked(toast).mock.lastCall?.[0] as Toast

function changes() {
  let made: ReturnType<typeof useTicketChanges> | undefined
  const Host = defineComponent({
    setup() {
      made = useTicketChanges(() => ticket())
      return () => h('div')
    },
  })
  mountWithDesk(Host)
  return made!
}

beforeEach(() => vi.clearAllMocks())

it('says what was changed, on which ticket, with a way back', async () => {
  const undo = vi.fn(() => change(Promise.resolve()))
  setStatus.mockReturnValue(change(Promise.resolve(), undo))
  changes().setStatus(resolved)
  expect(lastToast()).toMatchObject({
    text: 'Status set to Resolved',
    detail: '26-000421-7 · Lamp arrived broken',
    action: { label: 'Undo' },
  })
  lastToast().action?.run()
  expect(undo).toHaveBeenCalledOnce()
})
