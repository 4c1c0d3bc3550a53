import type { TicketWithId } from '@emberdesk/domain/ticket'
import { beforeEach, describe, expect, it } from 'vitest'
import { sampleTicket } from '@/testing/ticket.ts'
import type { PaletteItem } from './palette-item.ts'
import { requestersOf } from './people.ts'
import { rankItems } from './rank-items.ts'
import { useRecents } from './recents.ts'
import { findTickets, prepareTickets } from './ticket-index.ts'

const item = (label: string, part: Partial<PaletteItem> = {}): PaletteItem => ({
  id: label,
  label,
  run: () => {},
  ...part,
})
const asked = (name: string, email: string) => ({ customerId: email, name, email })
const ticket = (id: string, part: Partial<TicketWithId> = {}) => sampleTicket({ id, ...part })

describe('rankItems', () => {
  const items = [
    item('Resolve'),
    item('Reply', { keywords: 'answer' }),
    item('Set priority'),
    item('Add note', { hint: 'Ticket' }),
  ]
  const found = (query: string) => rankItems(items, query, 9).map(({ label }) => label)

  it('puts what begins with the word before what has it somewhere', () => {
    expect(found('re')).toEqual(['Resolve', 'Reply'])
    expect(found('pri')).toEqual(['Set priority'])
    expect(found('e')).toEqual(['Resolve', 'Reply', 'Set priority', 'Add note'])
  })

  it('wants every word, in whatever order, and looks into other words for it', () => {
    expect(found('priority set')).toEqual(['Set priority'])
    expect(found('set note')).toEqual([])
    expect(found('answer')).toEqual(['Reply'])
    expect(found('ticket')).toEqual(['Add note'])
  })

  it('offers all in their order for nothing', () => {
    expect(rankItems(items, ' ', 2).map(({ label }) => label)).toEqual(['Resolve', 'Reply'])
  })
})

describe('findTickets', () => {
  const rows = [
    ticket('a', {
      number: '26-000421-7',
      subject: 'Lampe défectueuse',
      requester: asked('Iris', 'iris@x.example'),
    }),
    ticket('b', {
      number: '26-000422-3',
      subject: 'Order 26-000421',
      requester: asked('Bo', 'bo@x.example'),
    }),
  ]
  const found = (query: string) => findTickets(rows, query, 5).map(({ id }) => id)

  it.each([
    ['26-000421', ['a', 'b']],
    ['#26-000422-3', ['b']],
    ['260004217', ['a']],
    ['DEFECT lampe', ['a']],
    ['bo@x', ['b']],
    ['lampe bo', []],
    ['', ['a', 'b']],
  ])('%s', (query, ids) => expect(found(query)).toEqual(ids))

  it('answers a keystroke well within a frame among 10,000 tickets', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) =>
      ticket(`t${n}`, { number: `26-${String(n).padStart(6, '0')}-1`, subject: `Subject number ${n}` }),
    )
    await prepareTickets(many, () => true)
    const times = ['9', 'subject 99', 'iris 1234', 'nothing like it', 'example'].map((query) => {
      const from = performance.now()
      findTickets(many, query, 20)
      return performance.now() - from
    })
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(16)
  })
})

it('counts requesters by address, who asks most first', () => {
  const rows = [asked('Bo', 'bo@x'), asked('Iris', 'iris@x'), asked('Iris O.', 'iris@x')]
  expect(requestersOf(rows.map((requester) => ({ requester })))).toEqual([
    { name: 'Iris', email: 'iris@x', tickets: 2 },
    { name: 'Bo', email: 'bo@x', tickets: 1 },
  ])
})

describe('useRecents', () => {
  beforeEach(() => localStorage.clear())

  it('remembers the newest first, each once, a dozen, by person', () => {
    const { recents, remember } = useRecents('mara')
    for (let n = 0; n < 20; n++) remember(`ticket:${n}`)
    remember('ticket:15')
    expect(recents.value.slice(0, 3)).toEqual(['ticket:15', 'ticket:19', 'ticket:18'])
    expect(useRecents('mara').recents.value).toHaveLength(12)
    expect(useRecents('jon').recents.value).toEqual([])
  })
})
