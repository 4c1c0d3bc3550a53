import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleMailFacts } from '../testing/mail-facts.ts'
import { composeAutoAnswer, type AutoAnswerParts } from './compose-auto-answer.ts'
import { composeNotification } from './compose-notification.ts'
import { composeReply, type ReplyParts } from './compose-reply.ts'
import { REPLY_MARKER } from './quote.ts'
import { agentSender } from './sender.ts'

const at = new Date('2026-11-22T12:00:00Z')
const iris = { name: 'Iris Vale', address: 'iris@example.org' }
const desk = { name: 'Mara Quill via Support', address: 'support@tallowpine.example' }
const ticket = { id: 'ticket1', number: '26-000421-7', subject: 'The lamp', assigneeId: null }
const incoming = { from: iris, at, text: 'It hums.\n> old', newText: 'It hums.\n<b>why?</b>' }
const department = {
  name: 'Support',
  address: desk.address,
  autoAnswer: {
    enabled: true,
    subject: 'Got {{number}}',
    text: 'Hello {{name}},\n{{number}} at {{department}}',
  },
}

function reply(change: Partial<ReplyParts['message']> = {}, parts: Partial<ReplyParts> = {}) {
  const message = {
    from: desk,
    to: [iris],
    cc: [],
    subject: '',
    text: 'Turn it off.',
    html: '',
    attachments: [],
    at,
    ...change,
  }
  return composeReply({
    ticket,
    message,
    recipient: iris,
    mailId: '<fixed@tallowpine.example>',
    replyAddress: 'support+ticket1.mac@tallowpine.example',
    signature: '',
    answered: incoming,
    parent: { messageId: '<first@example.org>', references: [] },
    ...parts,
  })
}

describe('composeReply', () => {
  it('carries the author’s formats beside their plain form, with signature and quotation below both', () => {
    const html = '<p>Turn it <strong>off</strong>.</p><p></p><p><img src="cid:a@b" alt="lamp.png" /></p>'
    const mail = reply({ html, text: 'Turn it off.\n\n[lamp.png]' }, { signature: 'Mara <Quill>' })
    expect(mail.text).toBe(
      `Turn it off.\n\n[lamp.png]\n\n-- \nMara <Quill>\n\n${REPLY_MARKER}\n\nOn 2026-11-22 12:00 UTC, Iris Vale wrote:\n> It hums.\n> <b>why?</b>\n`,
    )
    expect(mail.html).toContain(
      '<div dir="auto"><p>Turn it <strong>off</strong>.</p><p><br></p><p><img src="cid:a@b" alt="lamp.png" /></p></div>\n<p>-- <br>\nMara &lt;Quill&gt;</p>\n<p style="color:#888">',
    )
    expect(mail.html).toContain('&lt;b&gt;why?&lt;/b&gt;')
  })

  it('adds no signature to formats whose author wrote it himself', () => {
    const mail = reply(
      { html: '<p>Off.</p><p>Mara</p>', text: 'Off.\n\nMara' },
      { signature: 'Mara', answered: null },
    )
    expect(mail.html.match(/Mara/g)).toHaveLength(1)
    expect(mail.text).toBe('Off.\n\nMara\n')
  })

  it('sets every header of a person’s mail and none of a machine’s', () => {
    expect(reply()).toMatchObject({
      envelopeFrom: 'support+ticket1.mac@tallowpine.example',
      envelopeTo: 'iris@example.org',
      from: desk,
      to: [iris],
      cc: [],
      replyTo: { name: desk.name, address: 'support+ticket1.mac@tallowpine.example' },
      subject: 'Re: The lamp [#26-000421-7]',
      messageId: '<fixed@tallowpine.example>',
      inReplyTo: '<first@example.org>',
      references: ['<first@example.org>'],
      date: at,
      headers: {},
    })
  })

  it('quotes what it answers below the marker, in both bodies', () => {
    const { text, html } = reply()
    expect(text).toBe(
      `Turn it off.\n\n${REPLY_MARKER}\n\nOn 2026-11-22 12:00 UTC, Iris Vale wrote:\n> It hums.\n> <b>why?</b>\n`,
    )
    expect(html).toContain('<p>Turn it off.</p>')
    expect(html.indexOf(REPLY_MARKER)).toBeLessThan(html.indexOf('It hums.'))
    expect(html).toContain('&lt;b&gt;why?&lt;/b&gt;')
  })

  it('quotes nothing when there is nothing to answer', () => {
    expect(reply({}, { answered: null }).text).toBe('Turn it off.\n')
  })

  it('signs once', () => {
    expect(reply({}, { signature: 'Mara', answered: null }).text).toBe('Turn it off.\n\n-- \nMara\n')
    expect(reply({ text: 'Bye,\nMara' }, { signature: 'Mara', answered: null }).text).toBe('Bye,\nMara\n')
  })

  it('names in To and Cc only what is an address', () => {
    const odd = { name: '', address: 'not one' }
    expect(reply({ to: [odd, iris], cc: [odd] })).toMatchObject({ to: [iris], cc: [] })
  })

  it('sends a file that came with a merged ticket from where it lies', () => {
    const path = 'attachments/other/uploads/mara/1'
    const file = { name: 'a', type: 'text/plain', size: 1, sha256: '', cid: null, path }
    expect(reply({ attachments: [file], mergedFrom: 'other' }).attachments).toEqual([file])
    const outside = { ...file, path: 'raw/2026/11/x.eml' }
    expect(() => reply({ attachments: [outside], mergedFrom: 'other' })).toThrow('does not belong')
  })

  it.each(['attachments/other/1', 'attachments/ticket1/../other/1', 'raw/2026/11/x.eml', ''])(
    'refuses the file %j',
    (path) => {
      const file = { name: 'a', type: 'text/plain', size: 1, sha256: '', cid: null, path }
      expect(() => reply({ attachments: [file] })).toThrow('does not belong to this ticket')
    },
  )

  it('makes no markup of text, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'/ \nahttps:script=.') }), (text) => {
        const tags = reply({ text }, { answered: null }).html.match(/<\/?[a-z!][^>]*>/gi) ?? []
        const known =
          /^<(\/?(p|br|html|head|body|a)|!doctype html|meta charset="utf-8"|a href="https?:[^"<>]*")>$/i
        expect(tags.filter((tag) => !known.test(tag))).toEqual([])
      }),
    )
  })

  it('makes links of web addresses, without the full stop behind them', () => {
    expect(reply({ text: 'See https://a.example/x?y=1&z=2.' }).html).toContain(
      '<a href="https://a.example/x?y=1&amp;z=2">https://a.example/x?y=1&amp;z=2</a>.',
    )
  })

  it('does not show the address of the agent', () => {
    expect(agentSender('Mara\r\nBcc: x', department)).toEqual({
      name: 'Mara Bcc: x via Support',
      address: department.address,
    })
  })
})

describe('composeAutoAnswer', () => {
  const answer = (change: Partial<AutoAnswerParts> = {}) =>
    composeAutoAnswer({
      number: ticket.number,
      department,
      message: { messageId: '<first@example.org>', references: [] },
      recipient: iris,
      mailId: '<fixed@tallowpine.example>',
      replyAddress: 'support+ticket1.mac@tallowpine.example',
      date: at,
      ...change,
    })

  it('tells the number in the department’s words, marked as automatic', () => {
    expect(answer()).toMatchObject({
      envelopeFrom: '',
      from: { name: 'Support', address: department.address },
      replyTo: { address: 'support+ticket1.mac@tallowpine.example' },
      subject: 'Got 26-000421-7 [#26-000421-7]',
      inReplyTo: '<first@example.org>',
      headers: {
        'Auto-Submitted': 'auto-replied',
        'X-Auto-Response-Suppress': 'All',
        'X-Emberdesk-Loop': 'tallowpine.example',
      },
      text: 'Hello Iris Vale,\n26-000421-7 at Support\n',
    })
  })

  it('repeats no name that could be an advertisement, neither in the text nor in To', () => {
    const mail = answer({ recipient: { name: 'Win at win.example', address: iris.address } })
    expect(mail.text).toBe('Hello,\n26-000421-7 at Support\n')
    expect(JSON.stringify(mail)).not.toContain('win.example')
  })

  it.each([
    ['verified', 'Hello Iris Vale,'],
    ['unchecked', 'Hello Iris Vale,'],
    ['unverified', 'Hello,'],
  ] as const)('greets a sender who is %s with: %s', (verdict, greeting) => {
    const mail = sampleMailFacts({ authenticity: { verdict, why: 'Why.', checks: null } })
    const { text, to } = answer({ message: { messageId: '<first@example.org>', references: [], mail } })
    expect(text.split('\n')[0]).toBe(greeting)
    expect(to[0]?.name).toBe(verdict === 'unverified' ? '' : 'Iris Vale')
  })

  it('tags its subject once', () => {
    const own = { ...department.autoAnswer, subject: '[#{{number}}] received' }
    expect(answer({ department: { ...department, autoAnswer: own } }).subject).toBe('received [#26-000421-7]')
  })
})

describe('composeNotification', () => {
  const notify = (change: object = {}) =>
    composeNotification({
      ticket,
      department,
      message: { ...incoming, attachments: [], messageId: '<first@example.org>', references: [], ...change },
      recipient: { name: 'Mara', address: 'mara@home.example' },
      mailId: '<fixed@tallowpine.example>',
      publicUrl: 'https://desk.example',
      date: at,
    })

  it('carries the message, who wrote it and the way to the ticket', () => {
    const mail = notify()
    expect(mail).toMatchObject({
      envelopeFrom: '',
      envelopeTo: 'mara@home.example',
      subject: 'Iris Vale: The lamp [#26-000421-7]',
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'X-Emberdesk-Loop': 'tallowpine.example',
        Precedence: 'bulk',
      },
    })
    expect(mail.text).toBe(
      [
        'Iris Vale <iris@example.org> wrote on 26-000421-7 (Support, assigned to nobody):',
        'It hums.\n<b>why?</b>',
        'Open the ticket: https://desk.example/t/ticket1\n',
      ].join('\n\n'),
    )
    expect(mail.html).toContain('&lt;b&gt;why?&lt;/b&gt;')
  })

  it('names the files and cuts what is very long', () => {
    const file = { name: 'a\r\nb.pdf', type: '', size: 1, sha256: '', cid: null, path: '' }
    const { text } = notify({ newText: 'x'.repeat(50_000), attachments: [file] })
    expect(text.length).toBeLessThan(21_000)
    expect(text).toContain('Attached: a b.pdf')
  })
})
