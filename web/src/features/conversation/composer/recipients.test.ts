import { sampleMailFacts } from '@emberdesk/domain/testing'
import { describe, expect, it } from 'vitest'
import { message, ticket } from '../testing/samples.ts'
import { suggestedRecipients } from './recipients.ts'

const desk = ['support@tallowpine.example', 'billing@tallowpine.example']
const requester = ticket().requester
const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const mailbox = (address: string) => ({ name: '', address })
const addresses = (list: { address: string }[]) => list.map((one) => one.address)

describe('suggestedRecipients', () => {
  it('answers the requester, alone when nobody else was in it', () => {
    expect(suggestedRecipients(requester, [message()], desk)).toEqual({
      to: [{ name: 'Iris Okafor', address: 'iris@example.net' }],
      cc: [],
    })
  })

  it('keeps the copies of the newest message, never the desk itself nor the requester twice', () => {
    const older = message({ at: at(1), cc: [mailbox('gone@example.net')] })
    const newest = message({
      at: at(2),
      from: mailbox('partner@example.net'),
      to: [mailbox('Support@TallowPine.example'), mailbox('support+abc.0123@tallowpine.example')],
      cc: [mailbox('IRIS@example.net'), mailbox('boss@example.net'), mailbox('boss@example.net')],
    })
    const { to, cc } = suggestedRecipients(requester, [newest, older], desk)
    expect(addresses(to)).toEqual(['iris@example.net'])
    expect(addresses(cc)).toEqual(['partner@example.net', 'boss@example.net'])
  })

  describe('of a mail that wants answers elsewhere', () => {
    const asking = (address: string, verdict: 'unverified' | 'unchecked' = 'unchecked') =>
      message({
        mail: sampleMailFacts({
          replyTo: mailbox(address),
          authenticity: { verdict, why: '', checks: null },
        }),
      })

    it('are there, and no longer the sender', () => {
      const { to, cc } = suggestedRecipients(requester, [asking('home@example.com')], desk)
      expect(addresses(to)).toEqual(['home@example.com'])
      expect(cc).toEqual([])
    })

    it('are the known address as long as the sender is not verified', () => {
      const { to, cc } = suggestedRecipients(requester, [asking('home@example.com', 'unverified')], desk)
      expect(addresses([...to, ...cc])).toEqual(['iris@example.net'])
    })

    it('are never nobody, when that is the desk itself', () => {
      const { to } = suggestedRecipients(requester, [asking('support@tallowpine.example')], desk)
      expect(addresses(to)).toEqual(['iris@example.net'])
    })
  })

  it('has nobody to write to when the mail named no sender', () => {
    expect(suggestedRecipients({ customerId: 'c', name: '', email: '' }, [], desk)).toEqual({
      to: [],
      cc: [],
    })
  })
})
