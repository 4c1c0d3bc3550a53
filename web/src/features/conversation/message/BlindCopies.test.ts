import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { call } from '@/data/callable.ts'
import { setLiveSource } from '@/data/live.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import BlindCopies from './BlindCopies.vue'

vi.mock('@/data/callable.ts', () => ({ call: vi.fn(async () => ({ state: 'sent', error: null })) }))

it('names who got a blind copy, and sends again what did not arrive', async () => {
  const at = new Date(0)
  const copies = {
    ...{ id: 'm1', pending: false, by: 'mara', at },
    bcc: [
      { name: 'The Boss', address: 'boss@example.net' },
      { name: '', address: 'gone@example.net' },
    ],
    deliveries: [
      { address: 'boss@example.net', state: 'sent', at, detail: null },
      { address: 'gone@example.net', state: 'bounced', at, detail: 'No such user' },
    ],
  }
  const asked: string[] = []
  setLiveSource({
    query: () => () => {},
    doc(path, next) {
      asked.push(path)
      next(copies, { fromCache: false, pendingWrites: false })
      return () => {}
    },
  })
  const { component } = mountInWorkspace(BlindCopies, { ticketId: 't1', messageId: 'm1' })
  await flushPromises()
  expect(asked).toContain('tickets/t1/bcc/m1')
  expect(component.text()).toContain('Blind copy to The Boss, gone@example.net')
  expect(component.text()).toContain('Only colleagues see this.')
  expect(component.findAll('button')).toHaveLength(1)
  await component.get('button').trigger('click')
  expect(call).toHaveBeenCalledWith(
    'retryDelivery',
    expect.objectContaining({ ticketId: 't1', messageId: 'm1' }),
  )
})
