import { expect, it } from 'vitest'
import { sampleTicket } from '../testing/ticket.ts'
import { basisOf } from './basis.ts'

const seen = sampleTicket({ status: 'open', assigneeId: null, priority: 2, departmentId: 'support' })

it.each([
  [{ status: 'resolved', category: 'solved', bucket: 'done' }, { status: 'open' }],
  [{ assigneeId: 'ana' }, { assigneeId: null }],
  [
    { departmentId: 'billing', assigneeId: 'ben' },
    { departmentId: 'support', assigneeId: null },
  ],
  [{ departmentId: 'billing', assigneeId: null }, { departmentId: 'support' }],
  [{ priority: 3, tags: ['lamp'] }, { priority: 2 }],
  [{ status: 'open', priority: 2 }, undefined],
  [{ tags: [], subject: 'x', snoozedUntil: null }, undefined],
])('a change to %j stands on %j', (fields, basis) => {
  expect(basisOf(seen, fields)).toEqual(basis)
})
