import { describe, expect, it } from 'vitest'
import { nextDelivery, queuedAgain } from './next-delivery.ts'
import type { RecipientDelivery, RecipientState } from './schema.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute))
const recipient = (state: RecipientState): RecipientDelivery => ({
  address: 'iris@example.org',
  state,
  at: at(0),
  detail: null,
})
const news = (state: Exclude<RecipientState, 'queued'>, minute = 1) => ({
  state,
  at: at(minute),
  detail: 'x',
})

/** What each state becomes by each report; a dash where it stays. */
const table = {
  queued: { sent: 'sent', delayed: 'delayed', failed: 'failed', delivered: 'delivered', bounced: 'bounced' },
  sent: { sent: '-', delayed: 'delayed', failed: 'failed', delivered: 'delivered', bounced: 'bounced' },
  delayed: { sent: '-', delayed: '-', failed: 'failed', delivered: 'delivered', bounced: 'bounced' },
  failed: { sent: '-', delayed: '-', failed: '-', delivered: 'delivered', bounced: 'bounced' },
  delivered: { sent: '-', delayed: '-', failed: '-', delivered: '-', bounced: 'bounced' },
  bounced: { sent: '-', delayed: '-', failed: '-', delivered: '-', bounced: '-' },
} as const
const cases = Object.entries(table).flatMap(([from, row]) =>
  Object.entries(row).map(([by, to]) => [from, by, to] as const),
)

describe('a recipient', () => {
  it.each(cases)('%s, reported %s, becomes %s', (from, by, to) => {
    const next = nextDelivery(recipient(from as RecipientState), news(by as 'sent'))
    if (to === '-') expect(next).toBeNull()
    else expect(next).toEqual({ address: 'iris@example.org', state: to, at: at(1), detail: 'x' })
  })

  it('ends the same in whatever order the reports come', () => {
    const reports = [news('sent', 1), news('delayed', 2), news('delivered', 3), news('bounced', 4)]
    const orders = reports.flatMap((first) =>
      reports.filter((each) => each !== first).flatMap((second) => [[first, second, ...reports]]),
    )
    const ends = orders.map(
      (order) => order.reduce((now, each) => nextDelivery(now, each) ?? now, recipient('queued')).state,
    )
    expect(new Set(ends)).toEqual(new Set(['bounced']))
  })

  it('that is tried again is not told the end of the try before', () => {
    const [again] = queuedAgain([recipient('bounced')], new Set(['iris@example.org']), at(60))
    expect(again).toEqual({ address: 'iris@example.org', state: 'queued', at: at(60), detail: null })
    expect(nextDelivery(again as RecipientDelivery, news('bounced', 1))).toBeNull()
    expect(nextDelivery(again as RecipientDelivery, news('bounced', 61))?.state).toBe('bounced')
  })

  it('may be reported by a clock that is some minutes late', () => {
    expect(nextDelivery({ ...recipient('sent'), at: at(4) }, news('delivered', 0))?.state).toBe('delivered')
  })

  it('keeps 500 characters of what was said', () => {
    const long = { ...news('bounced'), detail: '😀'.repeat(400) }
    expect(nextDelivery(recipient('sent'), long)?.detail?.length).toBe(500)
  })
})
