import { describe, expect, it } from 'vitest'
import { parseMail } from './mail/parse-mail.ts'
import { rebuildMail, type MailParts } from './rebuild-mail.ts'

const headers = [
  { name: 'Received', value: 'from mx.example.org by mx.provider.example; Mon, 2 Nov 2026 09:00:01 +0000' },
  { name: 'From', value: Buffer.from('Märta Quill <marta@example.org>').toString('latin1') },
  { name: 'To', value: 'support@tallowpine.example' },
  { name: 'Subject', value: '=?utf-8?q?L=C3=A4mp?=' },
  { name: 'Date', value: 'Mon, 2 Nov 2026 10:00:00 +0100' },
  { name: 'Message-ID', value: '<one@example.org>' },
  { name: 'References', value: '<zero@example.org>' },
  { name: 'Content-Type', value: 'multipart/alternative; boundary="theirs"' },
  { name: 'MIME-Version', value: '1.0' },
]
const picture = {
  name: 'Küche.png',
  type: 'image/png',
  bytes: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  cid: 'logo@x',
}
const parts = (change: Partial<MailParts> = {}): MailParts => ({
  headers,
  text: 'Grüße\n\nFrom here\n',
  html: '<p>Grüße <img src="cid:logo@x"></p>',
  files: [picture],
  ...change,
})
const headOf = (raw: Buffer) => raw.toString('latin1').split('\r\n\r\n')[0] ?? ''

describe('rebuildMail', () => {
  it('keeps the headers as they are and in their order, and describes the new body', async () => {
    const head = headOf(await rebuildMail(parts())).split('\r\n')
    expect(head.slice(0, 7)).toEqual(headers.slice(0, 7).map(({ name, value }) => `${name}: ${value}`))
    expect(head.slice(7).join()).not.toContain('theirs')
    expect(head.filter((line) => /^(message-id|date|mime-version):/i.test(line))).toHaveLength(3)
  })

  it('is read as the mail it was', async () => {
    const mail = await parseMail(await rebuildMail(parts()))
    expect(mail).toMatchObject({
      from: { name: 'Märta Quill', address: 'marta@example.org' },
      subject: 'Lämp',
      html: expect.stringContaining('Grüße'),
      sentAt: new Date('2026-11-02T09:00:00Z'),
    })
    expect(mail.text.trim()).toBe('Grüße\n\nFrom here')
    expect(mail.files.map(({ name, type, cid }) => ({ name, type, cid }))).toEqual([
      { name: 'Küche.png', type: 'image/png', cid: 'logo@x' },
    ])
    expect(Buffer.from(mail.files[0]?.bytes ?? []).equals(picture.bytes)).toBe(true)
  })

  it('makes the same bytes of the same parts, and other bytes of others', async () => {
    const first = await rebuildMail(parts())
    expect((await rebuildMail(parts())).equals(first)).toBe(true)
    expect((await rebuildMail(parts({ text: 'Other' }))).equals(first)).toBe(false)
    expect((await rebuildMail(parts({ files: [] }))).equals(first)).toBe(false)
  })

  it('lets nothing begin a header of its own', async () => {
    const evil = 'x\r\nBcc: victim@example.org\r\n\r\nbody'
    const file = { ...picture, name: evil, type: evil, cid: evil }
    const raw = await rebuildMail(
      parts({
        headers: [...headers, { name: 'X-Evil', value: evil }, { name: evil, value: 'x' }],
        files: [file],
      }),
    )
    expect(raw.toString('latin1')).not.toMatch(/^bcc:/im)
  })

  it('rebuilds a mail without any text, and one without headers', async () => {
    expect((await parseMail(await rebuildMail(parts({ text: '', html: '', files: [] })))).subject).toBe(
      'Lämp',
    )
    const bare = await rebuildMail({ headers: [], text: 'Hello', html: '', files: [] })
    expect((await parseMail(bare)).text.trim()).toBe('Hello')
  })

  it('keeps a report a report', async () => {
    const type = 'multipart/report; boundary="b"; report-type=delivery-status'
    const status = Buffer.from(
      'Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\n',
    )
    const raw = await rebuildMail({
      headers: [...headers.slice(0, 7), { name: 'Content-Type', value: type }],
      text: 'It failed.',
      html: '',
      files: [{ name: '', type: 'message/delivery-status', bytes: status, cid: null }],
    })
    expect(headOf(raw)).toMatch(/^Content-Type: multipart\/report;.*report-type=delivery-status;/ims)
    expect(raw.toString()).toContain('Action: failed')
  })
})
