import { describe, expect, it } from 'vitest'
import { htmlQuote } from '../adapters/html-quote.ts'
import type { ReadMail } from './read-mail.ts'
import { createNewTextReader } from './what-is-new.ts'

const ours = 'Dear Iris,\n\nplease press the switch twice and wait for a minute.\n\nKind regards\nAnn'
const mail: ReadMail = {
  ...{ sender: { name: 'Iris', address: 'iris@example.org' }, replyTo: null, to: [], cc: [] },
  ...{ subject: 'Re: The lamp hums', text: '', html: '', files: [], references: ['<1@x>'], header: () => [] },
  ...{ needsOriginal: false, readable: true, sentAt: null, invite: null, forwarded: null, report: null },
}
const readNew = createNewTextReader(async () => ours, htmlQuote)
const newTextOf = async (changes: Partial<ReadMail>) => (await readNew({ ...mail, ...changes })).newText

describe('what is new in a mail', () => {
  it('ends where our own text begins, in a language that no rule knows', async () => {
    expect(await newTextOf({ text: `It hums.\n\nAnn yazıyor 10:00:\n\n${ours}\n\nolder mails` })).toBe(
      'It hums.',
    )
  })

  it('is all of it when somebody wrote between our lines, which Outlook does not mark', async () => {
    const between = ours.replace('minute.', 'minute.\nI did that, in vain.')
    const text = `See below.\n\nFrom: Ann\nSent: Monday 10:00\nSubject: Re: The lamp hums\n\n${between}`
    expect(await newTextOf({ text })).toBe(text)
  })

  it('ends where the mail’s HTML says', async () => {
    const html = '<div>It hums.</div><div id="appendonsend"></div><div>Ann am Montag<br>Drücken Sie</div>'
    expect(await newTextOf({ html, text: 'It hums.\n\nAnn am Montag\nDrücken Sie' })).toBe('It hums.')
  })

  it('is all of a forwarded mail, but not of an answer that quotes one', async () => {
    const text = 'Please see.\n\nFrom: Bob <bob@x.example>\nSent: Monday 10:00\nSubject: Lamp\n\nHello'
    const forwarded = { from: null, subject: 'Lamp', date: '' }
    expect(await newTextOf({ forwarded, text, subject: 'FW: Lamp' })).toBe(text)
    expect(await newTextOf({ forwarded, text, subject: 'Re: Lamp' })).toBe('Please see.')
  })

  it('is found without what was answered when that cannot be read', async () => {
    const failing = createNewTextReader(() => Promise.reject(new Error('offline')), htmlQuote)
    const text = 'It hums.\n\nOn Mon, 23 Nov 2026 at 10:00 Ann <a@x.example> wrote:\n> Please press.'
    expect(await failing({ ...mail, text })).toEqual({ newText: 'It hums.', answered: null })
  })

  it('comes with what was answered', async () => {
    expect(await readNew({ ...mail, text: 'Thanks' })).toEqual({ newText: 'Thanks', answered: ours })
  })
})
