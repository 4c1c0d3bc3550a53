import { describe, expect, it } from 'vitest'
import { parseMailAccounts } from './mail-accounts.ts'

describe('parseMailAccounts', () => {
  it.each(['', '{}'])('takes %j for a desk with a relay only', (secret) => {
    expect(parseMailAccounts(secret)).toEqual({})
  })

  it('fills in what is usual', () => {
    const box = {
      id: 'info',
      host: 'mail.example.org',
      user: 'info',
      password: 'p',
      address: 'info@example.org',
    }
    expect(parseMailAccounts(JSON.stringify({ imap: [box] })).imap).toEqual([
      { ...box, port: 993, secure: true, folder: 'INBOX' },
    ])
  })

  it('names what is wrong, and never a value', () => {
    const secret = JSON.stringify({ postmark: { password: 'short-secret' }, other: 1 })
    expect(() => parseMailAccounts(secret)).toThrow(/postmark\.password/)
    expect(() => parseMailAccounts(secret)).not.toThrow(/short-secret/)
    expect(() => parseMailAccounts('{"a":"hidden')).toThrow(/no JSON object/)
  })
})
