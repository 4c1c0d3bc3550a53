import { beforeEach, expect, it, vi } from 'vitest'
import { write } from '@/data/write.ts'
import { bookTime, removeTime } from './book-time.ts'

vi.mock('@/data/write.ts', () => ({ SERVER_TIME: 'now', write: vi.fn(async () => {}) }))
const written = () => vi.mocked(write).mock.calls.map(([first]) => first)
beforeEach(() => vi.mocked(write).mockClear())

it('books work, and undone takes it away', () => {
  bookTime('ticket1', 'e1', { minutes: 15, text: 'Call', by: 'mara' }).undo()
  expect(written()).toEqual([
    {
      kind: 'set',
      path: 'tickets/ticket1/time/e1',
      data: { minutes: 15, text: 'Call', by: 'mara', at: 'now' },
    },
    { kind: 'delete', path: 'tickets/ticket1/time/e1' },
  ])
})

it('takes an entry away, and undone brings it back as old as it was', () => {
  const at = new Date('2026-11-20T10:00:00Z')
  const entry = { id: 'e1', minutes: 5, text: '', by: 'mara', at, pending: false }
  removeTime('ticket1', entry).undo()
  expect(written()).toEqual([
    { kind: 'delete', path: 'tickets/ticket1/time/e1' },
    { kind: 'set', path: 'tickets/ticket1/time/e1', data: { minutes: 5, text: '', by: 'mara', at } },
  ])
})
