import { beforeEach, expect, it, vi } from 'vitest'
import { write } from '@/data/write.ts'
import { changeCustomer } from './change-customer.ts'

vi.mock('@/data/write.ts', () => ({ SERVER_TIME: 'now', write: vi.fn(async () => {}) }))
vi.mock('@/data/useLiveDoc.ts', () => ({ useLiveDoc: vi.fn() }))

const iris = {
  id: 'customer1',
  name: 'Iris Okafor',
  emails: ['iris@example.net'],
  phones: ['+49 30 1'],
  organisationId: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
}
const written = () => vi.mocked(write).mock.calls.map(([first]) => first)
beforeEach(() => vi.mocked(write).mockClear())

it('writes the changed fields alone, dated by the server', () => {
  changeCustomer(iris, { phones: ['+49 30 1', '+49 30 2'] })
  expect(written()).toEqual([
    {
      kind: 'update',
      path: 'customers/customer1',
      data: { phones: ['+49 30 1', '+49 30 2'], updatedAt: 'now' },
    },
  ])
})

it('puts back what was there, and can do that again and again', () => {
  const change = changeCustomer(iris, { note: 'Calls before noon.', name: 'Iris' })
  change.undo().undo().undo()
  expect(written().map((one) => one && 'data' in one && one.data)).toEqual([
    { note: 'Calls before noon.', name: 'Iris', updatedAt: 'now' },
    { note: '', name: 'Iris Okafor', updatedAt: 'now' },
    { note: 'Calls before noon.', name: 'Iris', updatedAt: 'now' },
    { note: '', name: 'Iris Okafor', updatedAt: 'now' },
  ])
})
