import { describe, expect, it } from 'vitest'
import { sampleReply } from '../testing/message.ts'
import { SAMPLE_TIME as NOW } from '../testing/time.ts'
import { deliveriesOf, queuedDeliveries } from './deliveries-of.ts'
import { messageDelivery } from './message-delivery.ts'
import type { RecipientState } from './schema.ts'

const recipients = (...states: RecipientState[]) =>
  states.map((state, n) => ({ address: `p${n}@example.org`, state, at: NOW, detail: `said ${n}` }))

describe('the state of a message', () => {
  it.each([
    ['queued', []],
    ['queued', ['queued']],
    ['queued', ['sent', 'queued', 'delivered']],
    ['sent', ['sent', 'sent']],
    ['sent', ['sent', 'delivered']],
    ['sent', ['delayed', 'delivered']],
    ['delivered', ['delivered', 'delivered']],
    ['failed', ['queued', 'failed', 'delivered']],
    ['bounced', ['failed', 'bounced', 'queued']],
  ] as [string, RecipientState[]][])('is %s for %j', (state, states) => {
    expect(messageDelivery(recipients(...states)).state).toBe(state)
  })

  it('says whom it did not reach and why', () => {
    const { error } = messageDelivery(recipients('delivered', 'bounced'))
    expect(error).toBe('The mail to p1@example.org came back: said 1')
    expect(messageDelivery(recipients('delivered', 'failed')).error).toBe('said 1')
    expect(messageDelivery(recipients('sent')).error).toBeNull()
  })
})

describe('the recipients of a message', () => {
  const to = [
    { name: 'Iris', address: ' Iris@Example.org ' },
    { name: '', address: 'two@example.org' },
  ]

  it('are each there once, lower case, without empty ones', () => {
    const cc = [
      { name: '', address: 'IRIS@example.org' },
      { name: '', address: '' },
    ]
    const addresses = queuedDeliveries({ to, cc }, NOW).map(({ address }) => address)
    expect(addresses).toEqual(['iris@example.org', 'two@example.org'])
  })

  it('of an older message have its own state', () => {
    const old = sampleReply({ to, state: 'failed', error: 'No such user' })
    const [first, second] = deliveriesOf(old)
    expect(first).toEqual({
      address: 'iris@example.org',
      state: 'failed',
      at: old.at,
      detail: 'No such user',
    })
    expect(second?.state).toBe('failed')
  })

  it('are those that are stored, when they are', () => {
    const deliveries = recipients('delivered')
    expect(deliveriesOf(sampleReply({ to, deliveries }))).toBe(deliveries)
  })
})
