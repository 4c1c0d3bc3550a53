import { describe, expect, it } from 'vitest'
import { mailFacts } from './mail-facts.ts'
import type { MailFile } from './ports.ts'
import type { ReadMail } from './read-mail.ts'

const mail: ReadMail = {
  ...{ sender: { name: '', address: 'iris.vale@example.org' }, replyTo: null, to: [], cc: [] },
  ...{ subject: 'Re: The lamp hums', text: '', html: '', files: [], references: [], header: () => [] },
  ...{ needsOriginal: false, readable: true, sentAt: null, invite: null, forwarded: null, report: null },
}
const judged = {
  ...{ newText: 'Thanks!\nIris Vale', answered: null, isFollowUp: true },
  auto: { automatic: false, away: false, withheld: null },
  authenticity: { verdict: 'unchecked' as const, why: '', checks: null },
}
const file = (changes: Partial<MailFile>): MailFile => ({
  ...{ name: 'f', type: 'image/png', size: 900, sha256: '', cid: null, bytes: new Uint8Array() },
  ...changes,
})
const natureWith = (changes: Partial<ReadMail>) => mailFacts({ ...mail, ...changes }, judged).nature

describe('mailFacts', () => {
  it('says what a mail is and why, and knows its sender’s name from the address', () => {
    expect(mailFacts(mail, judged)).toMatchObject({
      nature: 'thanks',
      natureWhy: 'It says nothing but thanks.',
    })
  })

  it.each<[string, Partial<ReadMail>]>([
    ['a file', { files: [file({})] }],
    ['a screenshot in the letter', { files: [file({ cid: 'a', size: 80_000 })] }],
    ['another mail in it', { forwarded: { from: null, subject: '', date: '' } }],
    [
      'an invitation',
      {
        invite: {
          ...{ method: 'request', title: 'x', start: null, end: null, allDay: false },
          ...{ location: '', organizer: null, repeats: false },
        },
      },
    ],
  ])('takes thanks with %s for a request', (_, changes) => {
    expect(natureWith(changes)).toBe('request')
  })

  it.each<[string, MailFile]>([
    ['a signature’s logo', file({ cid: 'logo' })],
    ['a cryptographic signature', file({ type: 'application/pkcs7-signature', size: 5_000 })],
  ])('does not mind %s', (_, each) => {
    expect(natureWith({ files: [each] })).toBe('thanks')
  })

  it('takes the first mail of a ticket for a request', () => {
    expect(mailFacts(mail, { ...judged, isFollowUp: false }).nature).toBe('request')
  })
})
