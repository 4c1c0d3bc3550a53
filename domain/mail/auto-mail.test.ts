import { describe, expect, it } from 'vitest'
import { detectAutoMail } from './auto-mail.ts'

interface Case {
  headers?: Record<string, string>
  envelopeFrom?: string
  from?: string
}

const detect = ({ headers = {}, envelopeFrom = 'iris@example.org', from = 'iris@example.org' }: Case) =>
  detectAutoMail({
    header: (name) => (headers[name] === undefined ? [] : [headers[name]]),
    envelopeFrom,
    from,
    ownAddresses: new Set(['support@tallowpine.example']),
  })

describe('detectAutoMail', () => {
  it.each<[string, Case]>([
    ['a letter', {}],
    ['Auto-Submitted: no', { headers: { 'auto-submitted': 'no' } }],
    ['Auto-Submitted: No; x=y', { headers: { 'auto-submitted': 'No; x=y' } }],
    ['Precedence: normal', { headers: { precedence: 'normal' } }],
    ['X-Auto-Response-Suppress: DR', { headers: { 'x-auto-response-suppress': 'DR, RN, NRN' } }],
    ['a person named Root', { from: 'rooty@example.org' }],
  ])('lets %s have an answer', (_, facts) => {
    expect(detect(facts)).toEqual({ automatic: false, withheld: null })
  })

  it.each<[string, Case]>([
    ['a null sender', { envelopeFrom: '' }],
    ['Auto-Submitted: auto-replied', { headers: { 'auto-submitted': 'auto-replied (vacation)' } }],
    ['Auto-Submitted: auto-notified', { headers: { 'auto-submitted': 'AUTO-NOTIFIED; owner=x' } }],
    ['a delivery report', { headers: { 'content-type': 'multipart/report; report-type=delivery-status' } }],
    ['the mailer daemon', { from: 'MAILER-DAEMON@example.org' }],
    ['Precedence: auto_reply', { headers: { precedence: 'auto_reply' } }],
    ['an autoresponder', { headers: { 'x-autoreply': 'yes' } }],
  ])('takes %s for a machine', (_, facts) => {
    const { automatic, withheld } = detect(facts)
    expect(automatic).toBe(true)
    expect(withheld).toMatch(/^It.+\.$/)
  })

  it.each<[string, Case]>([
    ['bulk', { headers: { precedence: 'bulk' } }],
    ['a mailing list', { headers: { 'list-id': '<x.example.org>' } }],
    ['our own address', { from: 'Support+x@tallowpine.example' }],
    ['our own envelope sender', { envelopeFrom: 'support@tallowpine.example' }],
    ['no sender', { from: '' }],
    ['no-reply', { from: 'no-reply@example.org' }],
    ['a wish for silence', { headers: { 'x-auto-response-suppress': 'All' } }],
  ])('does not answer %s, which may yet be a person', (_, facts) => {
    const { automatic, withheld } = detect(facts)
    expect(automatic).toBe(false)
    expect(withheld).toMatch(/^It.+\.$/)
  })
})
