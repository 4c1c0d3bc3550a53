import { describe, expect, it } from 'vitest'
import { composeUndelivered } from './compose-undelivered.ts'

const parts = {
  ticket: { id: 'ticket1', number: '26-000421-7', subject: 'The lamp' },
  department: { name: 'Support', address: 'support@tallowpine.example' },
  why: 'The mail to iris@example.org came back: <b>550 5.1.1</b>\r\nBcc: eve@example.net',
  recipient: { name: 'Mara Quill', address: 'mara@home.example' },
  mailId: '<t.x@tallowpine.example>',
  publicUrl: 'https://desk.example',
  date: new Date('2026-11-22T12:00:00Z'),
}

describe('the notice that an answer came back', () => {
  const mail = composeUndelivered(parts)

  it('goes to the operator, marked as automatic, with the null sender', () => {
    expect(mail).toMatchObject({
      envelopeFrom: '',
      envelopeTo: 'mara@home.example',
      from: { name: 'Support', address: 'support@tallowpine.example' },
      replyTo: null,
      subject: 'Not delivered: The lamp [#26-000421-7]',
      headers: {
        ...{ 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', Precedence: 'bulk' },
        'X-Emberdesk-Loop': 'tallowpine.example',
      },
    })
  })

  it('says what happened and what to do, and shows the way to the ticket', () => {
    expect(mail.text).toContain('An answer on 26-000421-7 (Support) did not arrive.')
    expect(mail.text).toContain('came back: <b>550 5.1.1</b> Bcc: eve@example.net')
    expect(mail.text).toContain('https://desk.example/t/ticket1')
  })

  it('shows what the other side said as text', () => {
    expect(mail.html).toContain('&lt;b&gt;550 5.1.1&lt;/b&gt;')
    expect(mail.html).not.toContain('<b>')
  })
})
