import { describe, expect, it } from 'vitest'
import { sampleTicket } from '@/testing/ticket.ts'
import { matchesFilter, wordsOf } from './matches-filter.ts'

describe('matchesFilter', () => {
  const ticket = sampleTicket({
    subject: 'Škoda on the lamp',
    tags: ['warranty'],
    requester: { customerId: 'c', name: 'Lucía Fernández', email: 'lucia@example.net' },
  })

  it.each(['', '  ', 'lamp', 'LUCIA fern', '000421', 'skoda', 'warranty lamp', 'example.net', 'crack'])(
    'finds it by "%s"',
    (filter) => expect(matchesFilter(ticket, wordsOf(filter))).toBe(true),
  )

  it.each(['sofa', 'lamp sofa', '000422'])('does not find it by "%s"', (filter) => {
    expect(matchesFilter(ticket, wordsOf(filter))).toBe(false)
  })
})
