import { describe, expect, it } from 'vitest'
import { ticketEventSchema } from '../event/schema.ts'
import { sampleMailFacts } from '../testing/mail-facts.ts'
import { sampleMessage, sampleReply } from '../testing/message.ts'
import { sampleTicket } from '../testing/ticket.ts'
import { SAMPLE_TIME } from '../testing/time.ts'
import { ticketSchema, type Ticket } from '../ticket/schema.ts'
import { FAR_FUTURE } from '../time/far-future.ts'
import { testDesk } from './test-filing.ts'
import { wantAnswer } from './want-answer.ts'

const at = (minutes: number) => new Date(SAMPLE_TIME.getTime() + minutes * 60_000)
const thanks = { ...sampleMessage({ at: at(5), mail: sampleMailFacts({ nature: 'thanks' }) }), id: 'm' }
const solved = sampleTicket({
  ...{ status: 'resolved', category: 'solved', bucket: 'done', waitingSince: null },
  ...{ sla: { nextAt: FAR_FUTURE }, snoozedUntil: at(999) },
})
const want = (ticket: Ticket, message = thanks) => wantAnswer(ticket, message, testDesk, 'mara', at(60))

describe('a mail filed quietly that wants an answer', () => {
  it('brings its ticket back, waiting since the mail came, and counts as a request', () => {
    const wanted = want(solved)
    expect(ticketSchema.parse({ ...solved, ...wanted?.ticket })).toMatchObject({
      ...{ status: 'open', category: 'open', bucket: 'active', waitingSince: at(5), snoozedUntil: null },
      ...{ sla: { nextAt: at(8) }, lastCustomerAt: at(5), updatedBy: 'system', updatedAt: at(60) },
    })
    expect(wanted?.message.mail).toMatchObject({ nature: 'request', natureWhy: '' })
    const events = Object.values(wanted?.events ?? {}).map((each) => ticketEventSchema.parse(each))
    expect(events).toMatchObject([
      { type: 'answerWanted', by: 'mara', from: 'thanks', to: 'm' },
      { type: 'status', by: 'mara', from: 'resolved', to: 'open' },
    ])
  })

  it('keeps an earlier wait, and the status of a ticket that is open', () => {
    const open = sampleTicket({ status: 'new', category: 'new', waitingSince: at(1), lastCustomerAt: at(9) })
    const wanted = want(open)
    expect({ ...open, ...wanted?.ticket }).toMatchObject({
      ...{
        status: 'new',
        category: 'new',
        waitingSince: at(1),
        lastCustomerAt: at(9),
        sla: { nextAt: at(4) },
      },
    })
    expect(Object.keys(wanted?.events ?? {})).toEqual(['wanted'])
  })

  it('is nothing new when it counts already, or is no customer’s mail', () => {
    expect(want(solved, { ...thanks, mail: sampleMailFacts() })).toBeNull()
    expect(want(solved, { ...sampleMessage(), id: 'm' })).toBeNull()
    expect(want(solved, { ...sampleReply(), id: 'm' })).toBeNull()
  })
})
