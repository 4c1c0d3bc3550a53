import { describe, expect, it } from 'vitest'
import { planReply } from './plan-reply.ts'

const own = new Set(['support@tallowpine.example', 'billing@tallowpine.example'])
const iris = { name: 'Iris', address: 'iris@example.org' }
const to = (...addresses: string[]) => addresses.map((address) => ({ name: '', address }))

function plan(message: object, ticket: object = {}) {
  return planReply(
    { to: [iris], cc: [], subject: '', attachments: [], ...message },
    {
      requester: { customerId: 'c', name: 'Iris', email: 'iris@example.org' },
      participants: ['iris@example.org'],
      subject: 'Lamp',
      number: '26-000421-7',
      ...ticket,
    },
    own,
  )
}

describe('planReply', () => {
  it('sends to whom the agent names, each once, never to the desk', () => {
    const cc = to(
      'IRIS@example.org',
      'support@tallowpine.example',
      'billing+x.y@tallowpine.example',
      'b@example.org',
    )
    expect(plan({ cc })).toEqual({
      kind: 'send',
      to: [iris],
      cc: to('b@example.org'),
      blind: [],
      recipients: [iris, ...to('b@example.org')],
      subject: 'Re: Lamp [#26-000421-7]',
      participants: ['iris@example.org', 'b@example.org'],
    })
  })

  it('sends a blind copy to who is named nowhere else, and lets nobody know him', () => {
    const bcc = to('boss@example.org', 'BOSS@example.org', 'iris@example.org', 'support@tallowpine.example')
    const message = { to: [iris], cc: [], subject: '', attachments: [] }
    const ticket = {
      ...{ requester: { customerId: 'c', name: 'Iris', email: 'iris@example.org' }, subject: 'Lamp' },
      ...{ participants: ['iris@example.org'], number: '26-000421-7' },
    }
    expect(planReply(message, ticket, own, bcc)).toMatchObject({
      ...{ to: [iris], cc: [], recipients: [iris], blind: to('boss@example.org'), participants: null },
    })
    const many = to(...Array.from({ length: 30 }, (_, n) => `p${n}@example.org`))
    expect(planReply(message, ticket, own, many)).toMatchObject({ kind: 'fail' })
  })

  it('answers the requester when the agent names nobody', () => {
    expect(plan({ to: [] })).toMatchObject({ kind: 'send', to: [iris], participants: null })
  })

  it('lets at most thirty take part', () => {
    const participants = Array.from({ length: 29 }, (_, n) => `p${n}@example.org`)
    const planned = plan({ cc: to('x@example.org') }, { participants })
    expect(planned).toMatchObject({ participants: [...participants, 'iris@example.org'] })
  })

  it.each([
    [
      'nobody to write to',
      { to: [] },
      { requester: { customerId: 'c', name: '', email: '' } },
      'no mail address',
    ],
    ['only the desk', { to: to('support@tallowpine.example') }, {}, 'the desk itself'],
    ['too many', { cc: to(...Array.from({ length: 30 }, (_, n) => `p${n}@example.org`)) }, {}, 'at most 30'],
    ['too much', { attachments: [{ size: 21 * 1024 * 1024 }] }, {}, 'larger than 20 MB'],
  ])('fails with a sentence: %s', (_what, message, ticket, sentence) => {
    expect(plan(message, ticket)).toEqual({ kind: 'fail', error: expect.stringContaining(sentence) })
  })
})
