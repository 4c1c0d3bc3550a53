import { describe, expect, it } from 'vitest'
import { DEFAULT_REOPEN_DAYS } from '../department/schema.ts'
import { parseNumber } from '../number/index.ts'
import { sampleMailFacts } from '../testing/mail-facts.ts'
import { sampleTicket } from '../testing/ticket.ts'
import { ticketSchema, type Ticket } from '../ticket/schema.ts'
import type { Incoming } from './incoming.ts'
import { emptyIntakeState } from './intake-state.ts'
import { pastReopening } from './past-reopening.ts'
import { planBatch } from './plan-batch.ts'
import { planIntake } from './plan-intake.ts'
import { testDesk, testFiling, testTime } from './test-filing.ts'

const daysAgo = (days: number) => new Date(testTime.getTime() - days * 86_400_000)
const deskWith = (reopenDays?: number | null) => ({
  ...testDesk,
  departments: testDesk.departments.map((each) =>
    reopenDays === undefined ? each : { ...each, reopenDays },
  ),
})
const solved = (updatedAt: Date, change: Partial<Ticket> = {}) =>
  sampleTicket({
    status: 'resolved',
    category: 'solved',
    bucket: 'done',
    waitingSince: null,
    updatedAt,
    ...change,
  })
const late = (ticket: Ticket, reopenDays?: number | null, change: Partial<Incoming> = {}) =>
  pastReopening(
    { ticketId: 't', ticket },
    { mail: null, receivedAt: testTime, ...change },
    deskWith(reopenDays),
  ) !== null

describe('a done ticket', () => {
  it.each<[string, number, number | null | undefined, boolean]>([
    ['within the days', 10, 10, false],
    ['after the days', 10.01, 10, true],
    ['at once where nothing is reopened', 0.01, 0, true],
    ['ever, where all is', 3_000, null, false],
    ['within the usual days', DEFAULT_REOPEN_DAYS, undefined, false],
    ['after the usual days', DEFAULT_REOPEN_DAYS + 1, undefined, true],
  ])('%s: %d days with %s', (_, days, reopenDays, is) => {
    expect(late(solved(daysAgo(days)), reopenDays)).toBe(is)
  })

  it('never keeps off what is not done, or wants no answer', () => {
    expect(late(solved(daysAgo(99), { category: 'waiting', bucket: 'waiting' }), 1)).toBe(false)
    expect(late(solved(daysAgo(99)), 1, { mail: sampleMailFacts({ nature: 'thanks' }) })).toBe(false)
    expect(late(solved(daysAgo(99)), 1, { mail: sampleMailFacts() })).toBe(true)
  })
})

describe('an answer to it', () => {
  const append = { kind: 'append', ticketId: 't', why: 'Token.' } as const
  const old = solved(daysAgo(40), { number: '25-000007-9' })
  const state = { ...emptyIntakeState, tickets: new Map([['t', old]]) }
  const answer = (identity: string) => testFiling({ identity, match: append })

  it('is a new ticket that continues it, and leaves it as it is', () => {
    const { result, writes } = planIntake(state, answer('<a@x>'), testDesk, testTime)
    expect(result).toMatchObject({ outcome: 'created', why: expect.stringContaining('25-000007-9') })
    const ticket = ticketSchema.parse(writes.find(({ path }) => /^tickets\/[^/]+$/.test(path))?.data)
    expect(parseNumber(ticket.number)?.counter).toBe(1)
    expect(ticket.related).toMatchObject([{ kind: 'continues', ticketId: 't', number: '25-000007-9' }])
    expect(writes.filter(({ path }) => path.startsWith('tickets/t'))).toEqual([])
    const hint = writes.find(({ path }) => path.endsWith('-hint'))
    expect(hint?.data).toMatchObject({ type: 'hint', to: { number: '25-000007-9' } })
  })

  it('goes on in it when an agent has opened it again by the time of the commit', () => {
    const open = { ...old, status: 'open', category: 'open', bucket: 'active' } as const
    const opened = { ...emptyIntakeState, tickets: new Map([['t', open]]) }
    expect(planIntake(opened, answer('<a@x>'), testDesk, testTime).result).toMatchObject({
      outcome: 'appended',
    })
  })

  it('within the days reopens it, and one of the same commit goes on there', () => {
    const tickets = new Map([['t', solved(daysAgo(1))]])
    const filings = [answer('<a@x>'), answer('<b@x>')]
    const { results, writes } = planBatch({ ...emptyIntakeState, tickets }, filings, testDesk, testTime)
    expect(results.map(({ outcome }) => outcome)).toEqual(['appended', 'appended'])
    const ticket = writes.find(({ path }) => path === 'tickets/t')
    expect(ticket?.data).toMatchObject({ category: 'open', messageCount: 3 })
  })
})
