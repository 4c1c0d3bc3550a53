import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import { describe, expect, it } from 'vitest'
import { parseMail } from './parse-mail.ts'

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
  .filter((text) => text !== '' && text.isWellFormed() && text.normalize('NFC') === text)
const text = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'))
const file = fc.record({
  filename: fc.stringMatching(/^[a-zä-üа-я0-9 _-]{1,40}$/u).map((name) => `${name.trim() || 'file'}.bin`),
  content: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
})
const mails = fc.record({
  ...{ subject: line, text, html: fc.option(line, { nil: undefined }) },
  name: fc.stringMatching(/^[A-Za-zÄ-ü一-龥. -]{1,30}$/u).map((name) => name.trim() || 'Iris'),
  files: fc.array(file, { maxLength: 3 }),
  textEncoding: fc.constantFrom('quoted-printable', 'base64'),
})

type Sound = typeof mails extends fc.Arbitrary<infer Mail> ? Mail : never

function composed({ subject, text, html, name, files, textEncoding }: Sound) {
  const escaped = html?.replace(/[<>&]/g, '')
  return new MailComposer({
    ...{ subject, text, textEncoding: textEncoding as 'base64', attachments: files },
    ...(escaped && { html: `<p>${escaped}</p>` }),
    from: { name, address: 'iris@example.org' },
    to: ['support@tallowpine.example', { name: 'Jon', address: 'jon@example.org' }],
    cc: 'Ann <ann@example.org>',
    date: new Date('2026-11-22T10:00:00Z'),
    messageId: '<one@example.org>',
  })
    .compile()
    .build()
}

const blanks = (value: string) => value.replace(/\s+/g, ' ').trim()

describe('a sound mail', () => {
  it('says the same to us as to mailparser', async () => {
    await fc.assert(
      fc.asyncProperty(mails, async (mail) => {
        const raw = await composed(mail)
        const [ours, theirs] = await Promise.all([parseMail(raw), simpleParser(raw, { keepCidLinks: true })])
        expect(blanks(ours.subject)).toBe(blanks(theirs.subject ?? ''))
        expect(blanks(ours.text)).toBe(blanks(theirs.text ?? ''))
        expect(blanks(ours.html)).toBe(blanks(theirs.html || ''))
        expect(ours.from).toEqual({
          name: blanks(theirs.from?.value[0]?.name ?? ''),
          address: 'iris@example.org',
        })
        expect([...ours.to, ...ours.cc].map(({ address }) => address)).toEqual(
          [theirs.to, theirs.cc].flat().flatMap((each) => each?.value.map(({ address }) => address) ?? []),
        )
        expect(ours.sentAt).toEqual(theirs.date)
        expect(ours.files.map(({ bytes }) => Buffer.from(bytes))).toEqual(
          theirs.attachments.map(({ content }) => content),
        )
        expect(ours.files.map(({ sha256 }) => sha256)).toHaveLength(mail.files.length)
      }),
      { numRuns: 300, seed: 20_261_122 },
    )
  })
})
