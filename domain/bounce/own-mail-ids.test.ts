import { describe, expect, it } from 'vitest'
import { ownMailIds } from './own-mail-ids.ts'

const OWN = `<t.${'a'.repeat(20)}.${'b'.repeat(20)}.r.0123456789abcdef@tallowpine.example>`
const other = OWN.replace('a'.repeat(20), 'c'.repeat(20))

interface Where {
  headers?: Record<string, string>
  returned?: string
  text?: string
}
const ids = ({ headers = {}, returned = '', text = '' }: Where) =>
  ownMailIds({
    header: (name) => (headers[name] === undefined ? [] : [headers[name]]),
    ...{ envelopeFrom: '', from: '', subject: '', text },
    report: { type: 'delivery-status', status: '', returned },
  })

describe('the Message-ID of ours', () => {
  it.each<[string, Where]>([
    ['the returned headers', { returned: `References: ${other}\r\nMessage-ID:\r\n ${OWN}\r\n` }],
    [
      'what a relay kept it under',
      { returned: `X-Original-Message-ID: ${OWN}\nMessage-ID: <new@relay.example>\n` },
    ],
    ['capitals that a relay made', { returned: `Message-ID: ${OWN.toUpperCase()}\n` }],
    ['what the bounce answers', { headers: { 'in-reply-to': OWN } }],
    ['the newest of its references', { headers: { references: `${other} ${OWN}` } }],
    ['its text, quoted', { text: `> Message-Id: ${OWN}\n> References: ${other}` }],
    ['somewhere in its text', { text: `about ${OWN.slice(1, -1)}, which` }],
  ])('is found in %s', (_where, where) => {
    expect(ids(where)[0]).toBe(OWN)
  })

  it('of the returned mail comes before those that it refers to', () => {
    expect(ids({ returned: `In-Reply-To: ${other}\nMessage-ID: ${OWN}\n` })).toEqual([OWN, other])
  })

  it('is not made up, and there are eight at most', () => {
    expect(ids({ text: '<t.abc.r.1@x.example> <x@y>' })).toEqual([])
    const many = Array.from({ length: 26 }, (_, n) =>
      OWN.replace('a'.repeat(20), String.fromCharCode(97 + n).repeat(20)),
    )
    expect(ids({ text: many.join('\n') })).toHaveLength(8)
  })
})
