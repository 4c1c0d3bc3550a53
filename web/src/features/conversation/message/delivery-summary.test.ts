import type { RecipientState } from '@emberdesk/domain/delivery'
import { SAMPLE_TIME } from '@emberdesk/domain/testing'
import { describe, expect, it } from 'vitest'
import { message } from '../testing/samples.ts'
import { deliverySummary, isTrouble } from './delivery-summary.ts'

const sent = (...states: RecipientState[]) => ({
  ...message({ direction: 'out', state: 'sent' }),
  deliveries: states.map((state, n) => ({
    address: `${n}@example.org`,
    state,
    at: SAMPLE_TIME,
    detail: null,
  })),
})

describe('deliverySummary', () => {
  it('counts the recipients of each state, what needs somebody first', () => {
    expect(deliverySummary(sent('delivered', 'sent', 'bounced', 'delivered', 'delayed'))).toEqual([
      { state: 'bounced', count: 1 },
      { state: 'delayed', count: 1 },
      { state: 'sent', count: 1 },
      { state: 'delivered', count: 2 },
    ])
  })

  it('says only that it waits while it has not left this machine', () => {
    expect(deliverySummary({ ...sent('bounced'), pending: true })).toEqual([{ state: 'pending', count: 1 }])
  })

  it('goes by the message where nothing is known of its recipients', () => {
    expect(deliverySummary(message({ state: 'failed' }))).toEqual([{ state: 'failed', count: 1 }])
  })

  it('knows which states need somebody', () => {
    const states = ['pending', 'queued', 'sent', 'delivered', 'delayed', 'bounced', 'failed'] as const
    expect(states.filter(isTrouble)).toEqual(['bounced', 'failed'])
  })
})
