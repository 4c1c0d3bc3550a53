import { FAR_FUTURE } from '@emberdesk/domain/time'
import { describe, expect, it } from 'vitest'
import { sampleTicket } from '@/testing/ticket.ts'
import { dueOf } from './due.ts'

const at = (time: string) => new Date(`2026-11-01T${time}:00.000Z`).getTime()

describe('dueOf', () => {
  const ticket = sampleTicket({ waitingSince: new Date(at('12:00')), sla: { nextAt: new Date(at('20:00')) } })

  it.each([
    ['13:00', 'calm'],
    ['17:59', 'calm'],
    ['18:01', 'soon'],
    ['19:59', 'soon'],
    ['20:01', 'over'],
  ])('at %s of eight hours from noon it is %s', (time, urgency) => {
    expect(dueOf(ticket, at(time))?.urgency).toBe(urgency)
  })

  it('is soon within the last hour however short the time was', () => {
    const short = { ...ticket, waitingSince: new Date(at('19:15')) }
    expect(dueOf(short, at('19:20'))?.urgency).toBe('soon')
  })

  it('counts what is left, and how far it is over', () => {
    expect(dueOf(ticket, at('19:00'))?.left).toBe(3_600_000)
    expect(dueOf(ticket, at('20:30'))?.left).toBe(-1_800_000)
  })

  it('is nothing when nobody waits for us, or when the ticket is done', () => {
    expect(dueOf({ ...ticket, sla: { nextAt: FAR_FUTURE } }, at('13:00'))).toBeNull()
    expect(dueOf({ ...ticket, bucket: 'done' }, at('21:00'))).toBeNull()
  })
})
