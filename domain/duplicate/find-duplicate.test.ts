import { describe, expect, it } from 'vitest'
import type { Attachment } from '../message/attachment.ts'
import { formatNumber } from '../number/format-number.ts'
import { SAMPLE_TIME } from '../testing/time.ts'
import { findDuplicate, type Opened } from './index.ts'

const at = (minutes: number) => new Date(SAMPLE_TIME.getTime() + minutes * 60_000)
const file = (sha256: string): Attachment => ({
  name: 'a',
  type: 'x/y',
  size: 1,
  sha256,
  cid: null,
  path: 'p',
})
const TEXT = 'The arc lamp in our lobby hums since Monday, order 4711. What can we do about it?'

interface Case {
  text?: string
  subject?: string
  minutes?: number
  counter?: number
  files?: string[]
  channel?: Opened['ticket']['channel']
}

const opened = ({
  text = TEXT,
  subject = 'Lamp hums',
  minutes = 0,
  counter = 1,
  files = [],
  channel = 'mail',
}: Case = {}): Opened => ({
  ticketId: `t${counter}`,
  ticket: { number: formatNumber(2026, counter), subject, channel, createdAt: at(minutes) },
  first: { newText: text, attachments: files.map(file) },
})
const second = (change: Case = {}) => opened({ counter: 2, minutes: 3, ...change })
const found = (later: Case, earlier: Case = {}) => findDuplicate(second(later), [opened(earlier)])

describe('a new ticket', () => {
  it.each<[string, Case, Case]>([
    ['the same', {}, {}],
    ['the same, set out differently', { text: ` ${TEXT.toUpperCase().replace(', ', ' -\n\n')}` }, {}],
    ['the same under another subject', { subject: 'Request from the web' }, {}],
    ['the same with the file that was forgotten', { files: ['a'] }, {}],
    ['the same few words under the same subject', { text: 'Please call.' }, { text: 'please call' }],
    ['the same file without a word', { text: '', files: ['a'] }, { text: '', files: ['a'] }],
  ])('repeats one that says %s', (_, later, earlier) => {
    expect(found(later, earlier)).toMatchObject({
      ticketId: 't1',
      why: expect.stringContaining('wrote the same in'),
    })
  })

  it('may repeat one that says nearly the same', () => {
    expect(found({ text: TEXT.replace('can we', 'could we') })).toMatchObject({
      why: expect.stringContaining('wrote nearly the same in'),
    })
  })

  it.each<[string, Case, Case]>([
    ['of another order', { text: TEXT.replace('4711', '4712') }, {}],
    ['with another file', { files: ['b'] }, { files: ['a'] }],
    [
      'in few words under another subject',
      { text: 'Please call.', subject: 'Chair' },
      { text: 'Please call.' },
    ],
    ['without any words', { text: '' }, { text: '' }],
    ['in nearly the same few words', { text: 'Please call me.' }, { text: 'Please call.' }],
    ['an hour before', { minutes: 61 }, {}],
    ['and was filed later', { counter: 1 }, { counter: 2 }],
  ])('does not repeat one %s', (_, later, earlier) => {
    expect(found(later, earlier)).toBeNull()
  })

  it('says which one, how long ago, and by which road', () => {
    const number = formatNumber(2026, 1)
    expect(found({})?.why).toBe(`The same sender wrote the same in ${number}, within 3 minutes.`)
    expect(found({ minutes: 0 }, { channel: 'form' })?.why).toBe(
      `The same sender wrote the same in ${number} with the public form, within a minute.`,
    )
  })

  it('repeats the first given that fits', () => {
    const others = [opened({ text: 'Something else.' }), opened({ counter: 3 }), opened()]
    expect(findDuplicate(second({ counter: 4 }), others)).toMatchObject({ ticketId: 't3' })
  })

  it('is compared in no time, however long it is', () => {
    const long = 'lamp chair '.repeat(100_000)
    const start = Date.now()
    expect(found({ text: `${long} hums` }, { text: `${long} squeaks` })).not.toBeNull()
    expect(Date.now() - start).toBeLessThan(500)
  })
})
