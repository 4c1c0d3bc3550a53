import { expect, it } from 'vitest'
import { composeHeld } from './compose-held.ts'

const held = (over: Partial<Parameters<typeof composeHeld>[0]> = {}) =>
  composeHeld({
    ticket: { id: 'ticket1', number: '26-000421-7', subject: 'Arc lamp\r\nBcc: evil@example.org' },
    department: { name: 'Support', address: 'support@tallowpine.example' },
    text: 'Good morning <Iris>',
    why: 'More has been said in the ticket since this reply was written.',
    recipient: { name: 'Mara Quill', address: 'mara@home.example' },
    mailId: '<n@tallowpine.example>',
    publicUrl: 'https://desk.example',
    date: new Date(0),
    ...over,
  })

it('tells the author what was not sent, why, and where to see to it', () => {
  const mail = held()
  expect(mail.to).toEqual([{ name: 'Mara Quill', address: 'mara@home.example' }])
  expect(mail.text).toContain('Good morning <Iris>')
  expect(mail.text).toContain('More has been said in the ticket')
  expect(mail.text).toContain('https://desk.example/t/ticket1')
  expect(mail.html).toContain('Good morning &lt;Iris&gt;')
})

it('keeps its subject on one line, and is marked as automatic', () => {
  const mail = held()
  expect(mail.subject).toMatch(/^Not sent: .*\[#26-000421-7\]$/)
  expect(mail.subject).not.toMatch(/[\r\n]/)
  expect(mail.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' })
})
