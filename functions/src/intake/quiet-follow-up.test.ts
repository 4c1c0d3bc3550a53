import { makeReplyAddress } from '@emberdesk/domain/mail'
import { describe, expect, it } from 'vitest'
import { intakeHarness, rawMail, testTokens } from './testing/harness.ts'

const outlook = {
  'Content-Type': 'text/plain; charset=utf-8',
  'In-Reply-To': '<answer@tallowpine.example>',
  Subject: 'Re: The lamp hums',
}
const quoted =
  '\n\nOn Mon, 23 Nov 2026 at 10:00 Support <support@tallowpine.example> wrote:\n> Please press it twice?'

/** A ticket that is solved, and what a further mail of its requester makes of it. */
async function after(body: string, headers: Record<string, string> = {}) {
  const desk = intakeHarness()
  const to = ['support@tallowpine.example']
  const { ticketId = '' } = await desk.mailIntake.receive(rawMail({ 'Message-ID': '<1@x>' }), {
    ...{ from: 'iris@example.org', to },
  })
  const path = `tickets/${ticketId}`
  const ticket = desk.store.documents.get(path)
  const solved = { status: 'resolved', category: 'solved', bucket: 'done', waitingSince: null }
  desk.store.documents.set(path, { ...ticket, ...solved })
  const token = makeReplyAddress(testTokens, to[0] ?? '', ticketId)
  const raw = rawMail({ 'Message-ID': '<2@x>', ...outlook, ...headers }, body)
  const { outcome, messageId } = await desk.mailIntake.receive(raw, { from: 'iris@example.org', to: [token] })
  return {
    outcome,
    ticket: desk.store.documents.get(path),
    message: desk.store.documents.get(`${path}/messages/${messageId}`),
  }
}

describe('a further mail on a solved ticket', () => {
  it.each<[string, string, string, Record<string, string>]>([
    ['thanks', 'thanks', `Thanks, that worked!\n\nBest regards,\nIris Vale${quoted}`, {}],
    ['thanks in Polish', 'thanks', `Dziękuję bardzo, działa!${quoted}`, {}],
    [
      'an out-of-office note',
      'outOfOffice',
      'I am out of the office until Monday.',
      { Subject: 'Automatic reply: The lamp hums', 'Auto-Submitted': 'auto-replied' },
    ],
  ])('of %s is filed and changes nothing else', async (_, nature, body, headers) => {
    const { outcome, ticket, message } = await after(body, headers)
    expect(outcome).toBe('appended')
    expect(message).toMatchObject({ mail: { nature, natureWhy: expect.stringMatching(/\w\.$/) } })
    expect(ticket).toMatchObject({ category: 'solved', waitingSince: null, messageCount: 2 })
  })

  it('that asks something brings it back', async () => {
    const { ticket, message } = await after(`Thanks, but it still hums.${quoted}`)
    expect(message).toMatchObject({ newText: 'Thanks, but it still hums.', mail: { nature: 'request' } })
    expect(ticket).toMatchObject({ category: 'open' })
  })
})
