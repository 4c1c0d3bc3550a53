import { describe, expect, it } from 'vitest'
import { sampleTicket } from '../testing/ticket.ts'
import { SAMPLE_TIME } from '../testing/time.ts'
import { FAR_FUTURE } from '../time/far-future.ts'
import { defaultStatuses } from '../ticket/status.ts'
import { sentAgain } from './sent-again.ts'

const after = (minutes: number) => new Date(SAMPLE_TIME.getTime() + minutes * 60_000)
const NOW = after(90)
const answer = { at: after(10) }
const back = sampleTicket({
  ...{ status: 'open', category: 'open', undelivered: 'iris@example.org' },
  ...{ waitingSince: after(60), sla: { nextAt: after(60) } },
})
const targets = { 1: 60, 2: 60, 3: 60, 4: 60 }
const again = (over = {}) => sentAgain({ ...back, ...over }, answer, defaultStatuses, targets, NOW)

describe('a ticket whose answer is sent again', () => {
  it('is answered as it was before', () => {
    expect(again()).toEqual({
      ...{ status: 'answered', category: 'waiting', bucket: 'waiting', undelivered: null },
      ...{ waitingSince: null, sla: { nextAt: FAR_FUTURE }, updatedAt: NOW, updatedBy: 'system' },
    })
  })

  it('still waits for us when the customer wrote in the meantime', () => {
    const patch = again({ lastCustomerAt: after(30), waitingSince: after(30) })
    expect(patch).toMatchObject({ undelivered: null, waitingSince: after(30), sla: { nextAt: after(90) } })
    expect(patch).not.toHaveProperty('status')
  })

  it('keeps a status that somebody gave it', () => {
    expect(again({ status: 'onhold', category: 'paused', bucket: 'waiting' })).not.toHaveProperty('status')
  })

  it('stays as it is when nothing had come back', () => {
    expect(again({ undelivered: null })).toEqual({})
  })
})
