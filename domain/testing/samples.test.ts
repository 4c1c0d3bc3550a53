import { expect, it } from 'vitest'
import { messageSchema } from '../message/schema.ts'
import { ticketSchema } from '../ticket/schema.ts'
import { sampleMessage, sampleReply, sampleTicket } from './index.ts'

it('makes samples that are valid and whole', () => {
  expect(ticketSchema.parse(sampleTicket())).toEqual(sampleTicket())
  expect(messageSchema.parse(sampleMessage())).toEqual(sampleMessage())
  expect(messageSchema.parse(sampleReply())).toEqual(sampleReply())
})

it('takes what the test is about', () => {
  expect(sampleTicket({ priority: 4 }).priority).toBe(4)
  expect(sampleReply({ state: 'failed' })).toMatchObject({ direction: 'out', state: 'failed' })
})
