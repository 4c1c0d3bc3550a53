import { expect, it } from 'vitest'
import { composeMention, type MentionParts } from './compose-mention.ts'

const parts = (over: Partial<MentionParts> = {}): MentionParts => ({
  ticket: { id: 'ticket1', number: '26-000421-7', subject: 'The lamp\r\nBcc: x' },
  department: { name: 'Support', address: 'support@tallowpine.example' },
  note: { text: 'Is the <shade> in store?' },
  author: 'Ana Petrov',
  recipient: { name: 'Ben Ode', address: 'ben@home.example' },
  mailId: '<t.ticket1.note1.n01234567.mac@tallowpine.example>',
  publicUrl: 'https://desk.example',
  date: new Date('2026-11-22T12:00:00Z'),
  ...over,
})

it('brings the note, who wrote it, the way to the ticket, and what an answer becomes', () => {
  const mail = composeMention(parts())
  expect(mail).toMatchObject({
    envelopeTo: 'ben@home.example',
    subject: 'Ana Petrov mentioned you: The lamp Bcc: x [#26-000421-7]',
    messageId: '<t.ticket1.note1.n01234567.mac@tallowpine.example>',
    cc: [],
    attachments: [],
  })
  expect(mail.text).toBe(
    'Ana Petrov mentioned you in an internal note on 26-000421-7 (Support):\n\nIs the <shade> in store?\n\n' +
      'Your answer to this mail becomes an internal note, too: the customer does not see it.\n\n' +
      'Open the ticket: https://desk.example/t/ticket1\n',
  )
  expect(mail.html).toContain('Is the &lt;shade&gt; in store?')
  expect(mail.headers['Auto-Submitted']).toBe('auto-generated')
})

it('names files, and an author who is no longer there', () => {
  const file = { name: 'lamp.png', type: 'image/png', size: 1, sha256: '', cid: null, path: '' }
  const mail = composeMention(parts({ author: '', note: { text: 'See', attachments: [file] } }))
  expect(mail.text).toContain('A colleague mentioned you')
  expect(mail.text).toContain('See\n\nAttached: lamp.png')
})
