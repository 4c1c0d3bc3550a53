import { describe, expect, it } from 'vitest'
import { smtpFailure } from './smtp-failure.ts'

const message = 'raw'
describe('smtpFailure', () => {
  it.each([
    [
      'a recipient refused',
      { responseCode: 550, command: 'RCPT TO', response: '550 No' },
      'permanent',
      /refused.*550 No/,
    ],
    [
      'the content refused',
      { responseCode: 554, command: 'DATA', response: '554 Spam' },
      'permanent',
      /554 Spam/,
    ],
    ['too large', { responseCode: 552, command: 'MAIL FROM', response: '552 Big' }, 'permanent', /552 Big/],
    [
      'our sender refused',
      { responseCode: 550, command: 'MAIL FROM', response: '550 Who' },
      'temporary',
      /at present/,
    ],
    [
      'our login refused',
      { code: 'EAUTH', responseCode: 535, command: 'AUTH', response: '535 No' },
      'temporary',
      /login/,
    ],
    ['greylisted', { responseCode: 451, command: 'RCPT TO', response: '451 Wait' }, 'temporary', /451 Wait/],
    ['no answer', { code: 'ETIMEDOUT' }, 'temporary', /in time/],
    ['given up by us', { code: 'EABORT' }, 'temporary', /in time/],
    ['no connection', { code: 'ESOCKET' }, 'temporary', /reached/],
    ['no address', { code: 'EENVELOPE' }, 'permanent', /not an address/],
    ['anything else', { code: 'ESTREAM' }, 'temporary', /could not be sent: raw/],
  ] as const)('%s', (_what, error, kind, sentence) => {
    const outcome = smtpFailure({ message, ...error }, 'a@example.org')
    expect(outcome).toEqual({ kind, error: expect.stringMatching(sentence) })
  })

  it('keeps what a server says on one short line', () => {
    const response = `550 ${'no\r\n'.repeat(5_000)}`
    const outcome = smtpFailure({ message, responseCode: 550, command: 'DATA', response }, 'a@example.org')
    expect('error' in outcome && outcome.error.length).toBeLessThan(300)
    expect('error' in outcome && outcome.error).not.toMatch(/[\r\n]/)
  })
})
