import { expect, it } from 'vitest'
import { ticket } from '../testing/samples.ts'
import { whyLeft } from './why-left.ts'

const before = ticket({ assigneeId: 'mara', updatedBy: 'mara' })

it.each([
  [
    { status: 'resolved', assigneeId: null, updatedBy: 'ben' },
    { why: 'status', by: 'ben' },
  ],
  [
    { assigneeId: 'ben', updatedBy: 'ben' },
    { why: 'assignee', by: 'ben' },
  ],
  [
    { tags: ['spam'], updatedBy: 'system' },
    { why: 'tags', by: null },
  ],
  [{ preview: 'More.', messageCount: 2, updatedBy: 'system' }, null],
])('%j: %j', (change, left) => {
  expect(whyLeft(before, { ...before, ...change })).toEqual(left)
})
