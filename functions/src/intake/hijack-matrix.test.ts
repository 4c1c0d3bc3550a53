import { makeOwnMessageId, makeReplyAddress, notificationKind } from '@emberdesk/domain/mail'
import type { Agent } from '@emberdesk/domain/agent'
import type { Verdicts } from '@emberdesk/domain/authenticity'
import type { Message } from '@emberdesk/domain/message'
import { ticketSchema } from '@emberdesk/domain/ticket'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../adapters/digest.ts'
import { intakeHarness, rawMail, testTokens } from './testing/harness.ts'
import {
  cells,
  checks,
  outcomes,
  senders,
  signals,
  type Cell,
  type Check,
  type Outcome,
  type Sender,
  type Signal,
} from './testing/hijack-table.ts'

const SUPPORT = 'support@tallowpine.example'
const FIRST = '<first@harbour.example>'
const agent = (id: string, department: string): Agent & { id: string } => ({
  ...{ id, name: id, email: `${id}@home.example`, role: 'agent', departments: [department], active: true },
  ...{ notify: { own: true, unassigned: true }, signature: '' },
})

/** A desk on which Iris has a ticket, with Ann in Cc. */
async function deskWithTicket() {
  const desk = intakeHarness()
  desk.known.agents = [agent('mara', 'support'), agent('ben', 'billing')]
  desk.known.organisations = [
    { id: 'harbour', name: 'Harbour Hotel', domains: ['harbour.example'], updatedAt: new Date(0) },
  ]
  const headers = {
    From: senders['the requester'],
    To: SUPPORT,
    Cc: senders['who is in Cc'],
    'Message-ID': FIRST,
  }
  const envelope = { from: 'iris@harbour.example', to: [SUPPORT] }
  const { ticketId = '', number = '' } = await desk.mailIntake.receive(rawMail(headers), envelope)
  return { desk, ticketId, number }
}

interface Sent {
  headers: Record<string, string>
  to: string[]
}

/** What a mail that bears a signal looks like. */
function withSignal(signal: Signal, ticketId: string, number: string): Sent {
  const token = makeReplyAddress(testTokens, SUPPORT, ticketId)
  const ids = { ticketId, messageId: 'm'.repeat(20) }
  const ours = makeOwnMessageId(testTokens, 'tallowpine.example', { ...ids, kind: 'r' })
  const notice = { ...ids, kind: notificationKind('mara', sha256Hex) }
  const sent = (headers: Record<string, string>, to = SUPPORT): Sent => ({
    headers: { To: SUPPORT, ...headers },
    to: [to],
  })
  const made: Record<Signal, Sent> = {
    nothing: sent({}),
    'the token in the envelope': sent({}, token),
    'the token in To': sent({ To: `Support <${token}>` }),
    'the token in Cc': sent({ Cc: `x@example.net, "Support, us" <${token.toUpperCase()}>` }),
    'the token in Delivered-To': sent({ 'Delivered-To': token }),
    'a forged token': sent({}, token.replace(/[0-9a-f]{16}@/, '0123456789abcdef@')),
    'our Message-ID': sent({ 'In-Reply-To': ours }),
    'our Message-ID, forged': sent({ 'In-Reply-To': ours.replace(/[0-9a-f]{16}@/, '0123456789abcdef@') }),
    'a stored Message-ID': sent({ References: FIRST }),
    'the number in the subject': sent({ Subject: `Re: [#${number}] The lamp hums` }),
    'the Message-ID of a notification': sent({
      'In-Reply-To': makeOwnMessageId(testTokens, 'tallowpine.example', notice),
    }),
  }
  return made[signal]
}

const addressOf = (sender: Sender) => /<(.+)>$/.exec(senders[sender])?.[1] ?? ''
/** Where a mail really comes from: a stranger who shows another's address still sends from his own domain. */
const domainOf = (sender: Sender) =>
  sender === 'a stranger with the requester’s address'
    ? 'example.net'
    : (addressOf(sender).split('@')[1] ?? '')

function verdictsOf(check: Check, sender: Sender): Verdicts | undefined {
  const dmarcDomain = domainOf(sender)
  if (check === 'is not made') return undefined
  if (check === 'bears the address out') {
    return { spf: 'pass', dkim: 'pass', dmarc: 'pass', by: 'test', dmarcDomain, dkimDomains: [dmarcDomain] }
  }
  return { spf: 'fail', dkim: 'none', dmarc: 'fail', by: 'test' }
}

async function play({ sender, signal, check }: Pick<Cell, 'sender' | 'signal' | 'check'>) {
  const { desk, ticketId, number } = await deskWithTicket()
  const ticket = () => desk.store.documents.get(`tickets/${ticketId}`)
  const before = ticket()
  const { headers, to } = withSignal(signal, ticketId, number)
  const raw = rawMail({ 'Message-ID': '<second@x>', Subject: 'Something', ...headers, From: senders[sender] })
  const verdicts = verdictsOf(check, sender)
  const envelope = { from: `bounce@${domainOf(sender)}`, to, ...(verdicts && { verdicts }) }
  const result = await desk.mailIntake.receive(raw, envelope)
  const found = (path: string) => desk.store.documents.get(path)
  const message = found(`tickets/${result.ticketId}/messages/${result.messageId}`) as Message | undefined
  const note = found(`tickets/${ticketId}/notes/${result.messageId}`)
  return {
    desk,
    result,
    ticketId,
    before,
    after: ticket(),
    message,
    note,
    opened: found(`tickets/${result.ticketId}`),
  }
}

type Played = Awaited<ReturnType<typeof play>>

const expectations: Record<Outcome, (played: Played, cell: Cell) => void> = {
  A({ result, ticketId, before, after, message }, { sender }) {
    expect(result).toMatchObject({ outcome: 'appended', ticketId })
    expect(message?.from.address).toBe(addressOf(sender))
    const kept = ['requester', 'participants', 'number', 'departmentId', 'assigneeId'] as const
    for (const field of kept) expect(after?.[field], field).toEqual(before?.[field])
    expect(after).toMatchObject({ version: 2, messageCount: 2 })
  },
  N({ result, ticketId, before, after, opened }) {
    expect(result.outcome).toBe('created')
    expect(result.ticketId).not.toBe(ticketId)
    expect(after).toEqual(before)
    expect(ticketSchema.parse(opened).related).toBeUndefined()
  },
  H({ desk, result, ticketId, before, after, opened }) {
    expect(result.outcome).toBe('created')
    expect(result.ticketId).not.toBe(ticketId)
    expect(after).toEqual(before)
    const hint = { kind: 'mayBelongTo', ticketId, number: before?.['number'] }
    expect(ticketSchema.parse(opened).related).toMatchObject([hint])
    const event = desk.store.documents.get(`tickets/${result.ticketId}/events/${result.messageId}-hint`)
    expect(event).toMatchObject({ type: 'hint', to: hint, why: expect.stringMatching(/^It points to .+\.$/) })
  },
  M({ result, ticketId, before, after, message, note }) {
    expect(result).toMatchObject({ outcome: 'appended', ticketId })
    expect(message).toBeUndefined()
    expect(note).toMatchObject({ by: 'mara', text: 'Hello.' })
    expect(after).toEqual(before)
  },
}

const all = cells()

it('says what happens to each sender with each signal and each check', () => {
  expect(all).toHaveLength(Object.keys(senders).length * signals.length * checks.length)
  expect(all.filter(({ outcome }) => !(outcome in outcomes))).toEqual([])
})

describe.each(Object.keys(senders) as Sender[])('a mail of %s', (sender) => {
  const mine = all.filter((cell) => cell.sender === sender)
  const named = mine.map((cell) => ({ ...cell, so: outcomes[cell.outcome] }))
  it.each(named)('with $signal, when a check $check, $so', async (cell) => {
    expectations[cell.outcome](await play(cell), cell)
  })
})

describe('who gets in by a token alone', () => {
  const signal = 'the token in To'

  it('is marked as unverified when nothing was checked, unless he has part in the ticket', async () => {
    const verdictOf = async (sender: Sender, check: Check) => {
      const { message, after } = await play({ sender, signal, check })
      expect(after?.['senderVerdict']).toBe(message?.mail?.authenticity.verdict)
      return message?.mail?.authenticity.verdict
    }
    expect(await verdictOf('a stranger', 'is not made')).toBe('unverified')
    expect(await verdictOf('a stranger', 'bears the address out')).toBe('verified')
    expect(await verdictOf('the requester', 'is not made')).toBe('unchecked')
    expect(await verdictOf('the requester', 'does not bear the address out')).toBe('unverified')
  })

  it('stands in the history as somebody who had no part in it', async () => {
    const { desk, result } = await play({ sender: 'a stranger', signal, check: 'bears the address out' })
    const event = desk.store.documents.get(`tickets/${result.ticketId}/events/${result.messageId}`)
    expect(event).toMatchObject({ why: expect.stringContaining('by somebody who had no part in it') })
  })

  it('cannot come back without it', async () => {
    const { desk, ticketId } = await play({ sender: 'a stranger', signal, check: 'bears the address out' })
    const raw = rawMail({ From: senders['a stranger'], References: '<second@x>', 'Message-ID': '<third@x>' })
    const again = await desk.mailIntake.receive(raw, { from: 'eve@example.net', to: [SUPPORT] })
    expect(again).toMatchObject({ outcome: 'created' })
    expect(again.ticketId).not.toBe(ticketId)
  })
})

it('an operator’s answering machine leaves no note', async () => {
  const { desk, ticketId, number } = await deskWithTicket()
  const { headers, to } = withSignal('the Message-ID of a notification', ticketId, number)
  const machine = { 'Auto-Submitted': 'auto-replied', From: senders['an agent of the department'] }
  const result = await desk.mailIntake.receive(rawMail({ ...headers, ...machine }), {
    from: 'mara@home.example',
    to,
  })
  expect(result).toMatchObject({ outcome: 'ignored', why: expect.stringContaining('notification') })
  expect(desk.store.paths(/\/notes\//)).toEqual([])
})
