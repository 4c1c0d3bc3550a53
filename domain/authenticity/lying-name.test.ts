import { describe, expect, it } from 'vitest'
import { lyingName, type OurNames } from './lying-name.ts'
import { skeleton } from './skeleton.ts'

const ours: OurNames = {
  deskName: 'Tallow & Pine',
  departments: [
    { name: 'Support', address: 'support@tallowpine.example' },
    { name: 'Billing', address: 'billing@tallowpine.example' },
  ],
  agents: [
    { name: 'Mara Quill', email: 'mara@home.example' },
    { name: 'Otto', email: 'otto@home.example' },
  ],
}
const EVIL = 'x@evil.example'

describe('an honest name', () => {
  it.each([
    ['Iris Okafor', 'iris@example.net'],
    ['', 'iris@example.net'],
    ['iris@example.net', 'Iris@Example.net'],
    ['Iris @ Tallow', 'iris@example.net'],
    ['Example.org', 'news@mail.example.org'],
    ['mail.example.com Team', 'team@example.com'],
    ['jan.de', 'jan.de@example.net'],
    ['St.John Smith', EVIL],
    ['J.R.Smith', EVIL],
    ['Node.js Meetup', EVIL],
    ['Dr.Who', EVIL],
    ['Ελένη Smith', EVIL],
    ['Олена Vale', EVIL],
    ['علی‌رضا', EVIL],
    ['👩‍👧 Anna', EVIL],
    ['Support', 'support@vendor.example'],
    ['Vale via Example', EVIL],
    ['Otto', 'otto@elsewhere.example'],
    ['Mara', EVIL],
    ['Mara Quillfeather', EVIL],
    ['Mara Quill', 'Mara@home.example'],
    ['Mara Quill via Support', 'support+a.b@tallowpine.example'],
    ['Tallow & Pine', 'billing@tallowpine.example'],
  ])('%j <%s>', (name, address) => {
    expect(lyingName(name, address, ours)).toBeNull()
  })
})

describe('a name that pretends', () => {
  it.each([
    ['another address', 'admin@bank.example', EVIL, 'address', 'admin@bank.example'],
    ['another address within', 'Bank (admin@bank.example)', EVIL, 'address', 'admin@bank.example'],
    ['another address in wide letters', 'admin＠bank.example', EVIL, 'address', 'admin@bank.example'],
    ['another domain', 'PayPal.com Service', EVIL, 'domain', 'paypal.com'],
    ['a domain that ours is not in', 'example.com', 'x@notexample.com', 'domain', 'example.com'],
    ['a domain after its own', 'evil.com for bank.com', 'x@evil.com', 'domain', 'bank.com'],
    ['another domain in wide letters', 'ｂａｎｋ.ｃｏｍ', EVIL, 'domain', 'bank.com'],
    ['our desk', 'Tallow & Pine', EVIL, 'desk', 'Tallow & Pine'],
    ['our desk with more', 'TALLOW and PINE - Tallow  Pine Support', EVIL, 'desk', 'Tallow & Pine'],
    ['our desk in other digits', 'Ta11ow & P1ne', EVIL, 'desk', 'Tallow & Pine'],
    ['how our people sign', 'Anybody via Support', EVIL, 'desk', 'Tallow & Pine'],
    ['our desk with a capital i', 'TaIIow & Pine', EVIL, 'desk', 'Tallow & Pine'],
    ['one of our people', 'Mara Quill', EVIL, 'agent', 'Mara Quill'],
    ['one of our people, with a title', 'MARA QUILL (Support)', EVIL, 'agent', 'Mara Quill'],
    ['one of our people, with an accent', 'Márа Quill'.replace('а', 'a'), EVIL, 'agent', 'Mara Quill'],
    ['other letters', 'Mаra Quill', EVIL, 'disguise', 'mara quill'],
    ['Greek letters', 'Micrοsoft', EVIL, 'disguise', 'microsoft'],
    ['letters that turn around', '\u202ellar rof', EVIL, 'disguise', 'llar rof'],
    ['letters that are not seen', 'Pay\u200bPal', EVIL, 'disguise', 'paypal'],
  ])('%s', (_, name, address, kind, claims) => {
    expect(lyingName(name, address, ours)).toEqual({ kind, claims })
  })

  it('to be one of us is not looked for where we are not named', () => {
    expect(lyingName('Mara Quill', EVIL)).toBeNull()
  })

  it('at any length is found in no time', () => {
    const started = Date.now()
    for (const part of ['a.', 'a@', '-', 'aа', '@a.', 'com.com ']) lyingName(part.repeat(50_000), EVIL, ours)
    expect(Date.now() - started).toBeLessThan(500)
  })
})

it.each([
  ['Pаypаl', 'PayPal'],
  ['ΤΑLLΟW', 'tallow'],
  ['Modern', 'Modem'],
  ['Zoë  O’Neil', 'zoe o neil'],
])('%j looks like %j', (one, other) => {
  expect(skeleton(one)).toBe(skeleton(other))
})
