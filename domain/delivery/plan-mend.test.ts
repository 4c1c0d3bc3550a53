import { describe, expect, it } from 'vitest'
import { sampleMessage, sampleReply } from '../testing/message.ts'
import { sampleTicket } from '../testing/ticket.ts'
import { SAMPLE_TIME } from '../testing/time.ts'
import { planMend } from './plan-mend.ts'
import type { RecipientState } from './schema.ts'

const NOW = new Date(SAMPLE_TIME.getTime() + 3_600_000)
const own = new Set(['support@tallowpine.example'])
const iris = 'iris@example.org'
const two = 'two@example.org'
const fresh = 'iris@example.com'

function reply(state: RecipientState = 'bounced') {
  return sampleReply({
    to: [{ name: 'Iris Vale', address: 'Iris@example.org' }],
    cc: [{ name: 'Two', address: two }],
    messageId: '<t.x@tallowpine.example>',
    state: state === 'bounced' ? 'bounced' : 'sent',
    deliveries: [
      { address: iris, state, at: SAMPLE_TIME, detail: 'No such user' },
      { address: two, state: 'delivered', at: SAMPLE_TIME, detail: null },
    ],
  })
}
const ticket = sampleTicket({ participants: [iris, two] })
const mend = (to: string, from = iris, message = reply(), on = ticket) =>
  planMend({ message, ticket: on }, { from, to }, own, NOW)

describe('mending an address', () => {
  it('puts the new one in place of the old, queued, and leaves the other recipients as they are', () => {
    const plan = mend(` ${fresh.toUpperCase()} `)
    expect(plan).toMatchObject({
      kind: 'mend',
      recipient: { name: 'Iris Vale', address: fresh },
      message: {
        state: 'queued',
        error: null,
        to: [{ name: 'Iris Vale', address: fresh }],
        cc: [{ name: 'Two', address: two }],
        deliveries: [{ address: fresh, state: 'queued', at: NOW }, { state: 'delivered' }],
      },
    })
  })

  it('is the requester’s when the old one was, who keeps his part in the ticket under both', () => {
    expect(mend(fresh)).toMatchObject({
      requester: { customerId: 'c1', name: 'Iris Vale', email: fresh },
      participants: [fresh, iris, two],
    })
  })

  it('takes the part in the ticket from a mistyped address of somebody else', () => {
    const message = reply()
    const lost = message.deliveries?.map((each) => ({ ...each, state: 'bounced' as const }))
    const plan = mend('too@example.org', two, { ...message, deliveries: lost })
    expect(plan).toMatchObject({ requester: null, participants: ['too@example.org', iris] })
  })

  it('mended the same way again is done', () => {
    const plan = mend(fresh)
    const message = { ...reply(), ...(plan.kind === 'mend' && plan.message) }
    expect(mend(fresh, iris, message)).toEqual({ kind: 'done' })
  })

  it.each([
    ['an address that is none', () => mend('iris at home'), /^iris at home is not an address/],
    ['an empty address', () => mend(' '), /^This is not an address/],
    ['an address of the desk', () => mend('support+x@tallowpine.example'), /address of this desk/],
    ['the same address', () => mend(iris), /send again/],
    ['an address that gets it already', () => mend(two), /gets this answer already/],
    ['a recipient that there is not', () => mend(fresh, 'eve@example.net'), /did not go to eve/],
    ['a recipient it has reached', () => mend(fresh, iris, reply('delivered')), /has not come back/],
    ['a customer’s message', () => mend(fresh, iris, sampleMessage()), /Only an answer/],
    [
      'an answer that never went out',
      () => mend(fresh, iris, { ...reply(), messageId: null }),
      /Only an answer that went out/,
    ],
  ])('refuses %s with a sentence', (_what, act, sentence) => {
    expect(act()).toEqual({ kind: 'refuse', error: expect.stringMatching(sentence) })
  })
})
