import { describe, expect, it } from 'vitest'
import { refusalOfRecipient, refusalOfSender } from './accept-recipient.ts'
import { outcomeReply } from './outcome-reply.ts'
import { SmtpReply } from './smtp-reply.ts'

const code = (reply: SmtpReply | string | null) => (reply instanceof SmtpReply ? reply.responseCode : reply)

describe('a recipient', () => {
  it.each([
    ['support@tallowpine.example', null],
    ['Support@TallowPine.Example', null],
    ['support+abc.0123@tallowpine.example', null],
    ['anything@tallowpine.example', null],
    ['a@elsewhere.example', 550],
    ['a@tallowpine.example.evil.example', 550],
    ['a@sub.tallowpine.example', 550],
    ['@tallowpine.example', 550],
    ['a,b@tallowpine.example', 553],
    ['ü@tallowpine.example', 553],
    ['a\r\nx@tallowpine.example', 553],
  ])('%j is answered %j', (address, expected) => {
    expect(code(refusalOfRecipient(address, 'tallowpine.example'))).toBe(expected)
  })
})

describe('a sender', () => {
  it.each([
    ['', null],
    ['a@b.example', null],
    ['a,b@c.example', 553],
    ['ä@b.example', 553],
  ])('%j is answered %j', (address, expected) => {
    expect(code(refusalOfSender(address))).toBe(expected)
  })
})

describe('the answer to a mail', () => {
  it.each([
    [200, { outcome: 'created', number: '26-000421-7', why: 'New.' }, 'created 26-000421-7 New.'],
    [200, { outcome: 'ignored', why: 'Out of\r\noffice – ä' }, 'ignored Out of office '],
    [413, null, 552],
    [401, { error: {} }, 451],
    [500, null, 451],
    [503, null, 451],
  ])('after %i %j is %j', (status, body, expected) => {
    const reply = code(outcomeReply(status, body))
    if (typeof expected === 'string') expect(reply).toContain(expected.trim())
    else expect(reply).toBe(expected)
    expect(String(reply)).toMatch(/^[\x20-\x7e]*$/)
  })
})
