import { describe, expect, it } from 'vitest'
import { cannedValues, type CannedContext } from './canned-values.ts'
import { fillVariables } from './fill-variables.ts'
import { unfilledIn, unknownIn } from './unfilled-in.ts'

const context: CannedContext = {
  requester: { name: 'Weber, Ana', email: 'ana@example.org' },
  ticket: { number: '26-000421-7', subject: 'Lamp <Birch> & "shade"' },
  department: { name: 'Support' },
  agent: { name: 'Inès Marchand' },
  desk: { name: 'Tallow & Pine' },
  now: new Date('2026-11-22T23:30:00Z'),
  timeZone: 'Europe/Berlin',
}
const values = cannedValues(context, 'en')
const nobody = cannedValues({ ...context, requester: { name: '', email: '' } }, 'en')
const filled = (source: string, kind: 'html' | 'text' = 'text') => fillVariables(source, values, kind)

describe('fillVariables', () => {
  it.each([
    ['{{requester.firstName}}', 'Ana'],
    ['{{requester.name}}', 'Weber, Ana'],
    ['{{requester.email}}', 'ana@example.org'],
    ['{{ticket.number}}', '26-000421-7'],
    ['{{ticket.subject}}', 'Lamp <Birch> & "shade"'],
    ['{{department.name}}', 'Support'],
    ['{{agent.name}}', 'Inès Marchand'],
    ['{{agent.firstName}}', 'Inès'],
    ['{{desk.name}}', 'Tallow & Pine'],
    // In the zone of who writes.
    ['{{today}}', 'November 23, 2026'],
    ['{{ ticket.number }}/{{ticket.number}}', '26-000421-7/26-000421-7'],
    ['{{requester.firstName|there}}', 'Ana'],
    ['{ticket.number} {{}} {{ }} {{1}} }}{{', '{ticket.number} {{}} {{ }} {{1}} }}{{'],
  ])('fills %s', (source, text) => {
    expect(filled(source)).toEqual({ text, missing: [], unknown: [] })
  })

  it('escapes values in HTML, and only there', () => {
    expect(filled('<p>{{ticket.subject}}</p>', 'html').text).toBe(
      '<p>Lamp &lt;Birch&gt; &amp; &quot;shade&quot;</p>',
    )
  })

  it('says which have no value, each once, and leaves them to be seen', () => {
    const source = 'Dear {{requester.firstName}}, {{requester.firstName}} {{requester.email}} {{agent.name}}'
    expect(fillVariables(source, nobody, 'text')).toEqual({
      text: 'Dear {{requester.firstName}}, {{requester.firstName}} {{requester.email}} Inès Marchand',
      missing: ['requester.firstName', 'requester.email'],
      unknown: [],
    })
  })

  it('takes the fallback of one without a value, be it empty', () => {
    const source = 'Hello {{requester.firstName| there }}{{requester.name|}},'
    expect(fillVariables(source, nobody, 'text')).toEqual({ text: 'Hello there,', missing: [], unknown: [] })
  })

  it('reports a name that is no variable and swallows nothing', () => {
    expect(filled('{{requester.phone}} {{constructor|x}} {{ticket.number}}')).toEqual({
      text: '{{requester.phone}} {{constructor|x}} 26-000421-7',
      missing: [],
      unknown: ['requester.phone', 'constructor'],
    })
  })

  it('never fills what a value says, whatever it says', () => {
    const sly = { ...values, 'requester.name': '{{agent.name}} $& $1 <b>' }
    expect(fillVariables('{{requester.name}}', sly, 'html').text).toBe('{{agent.name}} $&amp; $1 &lt;b&gt;')
  })

  it('is quick with what is long and hostile', () => {
    const started = Date.now()
    for (const unit of ['{{', '{{ ', '{{a|', '{{a', '}}', '{{today'])
      expect(filled(unit.repeat(10_000)).missing).toEqual([])
    expect(Date.now() - started).toBeLessThan(500)
  })
})

describe('cannedValues', () => {
  it.each([
    ['de', '23. November 2026'],
    ['fr', '23 novembre 2026'],
    ['uk', '23 листопада 2026 р.'],
    ['xx', 'November 23, 2026'],
  ])('writes the day in %s', (locale, day) => {
    expect(cannedValues(context, locale).today).toBe(day)
  })

  it('keeps values on one line and without marks that turn the text around', () => {
    const requester = { name: 'Ana\r\nBcc: x\u202e Weber', email: '' }
    expect(cannedValues({ ...context, requester }, 'en')['requester.name']).toBe('Ana Bcc: x Weber')
  })

  it('takes an address for no name', () => {
    const requester = { name: 'ana@example.org', email: 'ana@example.org' }
    const { 'requester.name': name, 'requester.firstName': first } = cannedValues(
      { ...context, requester },
      'en',
    )
    expect([name, first]).toEqual(['', ''])
  })
})

describe('unfilledIn', () => {
  it('finds what nobody should send, each once', () => {
    expect(unfilledIn('Dear {{requester.firstName}}, {{x|y}} {{requester.firstName}} {no} {{ }}')).toEqual([
      '{{requester.firstName}}',
      '{{x|y}}',
    ])
  })
})

describe('unknownIn', () => {
  it('names what no ticket can fill in', () => {
    expect(unknownIn('{{requester.phone|x}} {{ticket.number}} {{requester.phone}} {{toString}}')).toEqual([
      'requester.phone',
      'toString',
    ])
  })
})
