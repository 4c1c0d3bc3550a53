import { formatNumber } from '../number/format-number.ts'
import { collections, eventsPath, ticketPath } from '../paths/paths.ts'
import type { Related } from '../ticket/related.ts'
import type { Ticket } from '../ticket/schema.ts'
import { filedEvent } from './filed-history.ts'
import { followedUp, isQuiet, newTicket } from './filed-ticket.ts'
import type { Filing } from './filing.ts'
import { followMerged } from './follow-merged.ts'
import { duplicateResult } from './duplicate-result.ts'
import { createWrite, withEntry, type IntakeDesk, type IntakeState } from './intake-state.ts'
import { pastReopening } from './past-reopening.ts'
import { keyWrite, planFiled, type IntakePlan } from './plan-filed.ts'
import { planNote } from './plan-note.ts'

const GONE = 'The ticket that it belongs to no longer exists.'
const QUIET = 'It wants no answer.'

/**
 * What filing a request means: its answer and the documents to write. Pure, and one after another over the same state, so that
 * requests that share a transaction see each other. Throws a ZodError when a document would not be valid.
 */
export function planIntake(state: IntakeState, filing: Filing, desk: IntakeDesk, now: Date): IntakePlan {
  const { match, contentHash } = filing.incoming
  const plain = state.keys.get(filing.keyIds.plain)
  const known = plain?.contentHash === contentHash ? plain : state.keys.get(filing.keyIds.withContent)
  if (known) return { result: duplicateResult(known), writes: [], state }
  if (match.kind === 'ignore') return planIgnored(state, filing, match.why, now)
  if (match.kind === 'new') return planNew(state, filing, desk, now, match)
  const found = followMerged(state.tickets, match.ticketId)
  if (!found) return planNew(state, filing, desk, now, { why: GONE, related: [] })
  if (match.kind === 'note') return planNote(state, filing, found, match, now)
  const continued = pastReopening(found, filing.incoming, desk)
  if (continued) return planNew(state, filing, desk, now, { why: continued.why, related: [continued] })
  return planAppend(state, filing, found, desk, now, match.why)
}

function planIgnored(state: IntakeState, filing: Filing, why: string, now: Date): IntakePlan {
  const nowhere = { ticketId: null, messageId: null, number: null }
  const key = keyWrite(state, filing, { outcome: 'ignored', ...nowhere, why }, now)
  return { result: { outcome: 'ignored', why }, writes: [key.write], state: { ...state, keys: key.keys } }
}

function planNew(
  state: IntakeState,
  filing: Filing,
  desk: IntakeDesk,
  now: Date,
  { why, related }: { why: string; related: readonly Related[] },
): IntakePlan {
  const { incoming, ids } = filing
  const { ticketId, messageId } = ids
  const year = incoming.receivedAt.getUTCFullYear()
  const counter = (state.counters.get(year) ?? 0) + 1
  const number = formatNumber(year, counter)
  const ticket = newTicket(filing, number, desk, now, related)
  const filed = planFiled(
    state,
    filing,
    { outcome: 'created', ticketId, number, version: 0, why },
    ticket,
    now,
  )
  const events = [
    createWrite(
      `${eventsPath(ticketId)}/${messageId}`,
      filedEvent(filing, 'created', { to: number, why }, now),
    ),
  ]
  const [hint] = related
  if (hint) {
    const event = filedEvent(filing, 'hint', { to: hint, why: hint.why }, now)
    events.push(createWrite(`${eventsPath(ticketId)}/${messageId}-hint`, event))
  }
  return {
    ...filed,
    writes: [
      { kind: 'set', path: `${collections.counters}/${year}`, data: { value: counter } },
      createWrite(ticketPath(ticketId), ticket),
      ...filed.writes,
      ...events,
    ],
    state: {
      ...filed.state,
      counters: withEntry(state.counters, year, counter),
      tickets: withEntry(state.tickets, ticketId, ticket),
    },
  }
}

function planAppend(
  state: IntakeState,
  filing: Filing,
  found: { ticketId: string; ticket: Ticket },
  desk: IntakeDesk,
  now: Date,
  why: string,
): IntakePlan {
  const { ticketId, ticket } = found
  const { messageId } = filing.ids
  const patch = followedUp(ticket, filing, desk, now)
  const after = { ...ticket, ...patch }
  const kind = { outcome: 'appended', ticketId, number: ticket.number, version: ticket.version, why } as const
  const filed = planFiled(state, filing, kind, after, now)
  const event = filedEvent(filing, 'followedUp', { to: messageId, why }, now)
  const writes = [
    { kind: 'update', path: ticketPath(ticketId), data: { ...patch } } as const,
    ...filed.writes,
    createWrite(`${eventsPath(ticketId)}/${messageId}`, event),
  ]
  const { mail } = filing.incoming
  if (mail && isQuiet(filing.incoming)) {
    const quiet = { from: mail.nature, to: messageId, why: mail.natureWhy || QUIET }
    writes.push(
      createWrite(
        `${eventsPath(ticketId)}/${messageId}-quiet`,
        filedEvent(filing, 'filedQuietly', quiet, now),
      ),
    )
  }
  if (after.status !== ticket.status) {
    const change = { from: ticket.status, to: after.status, why: 'The customer wrote again.' }
    writes.push(
      createWrite(`${eventsPath(ticketId)}/${messageId}-status`, filedEvent(filing, 'status', change, now)),
    )
  }
  return { ...filed, writes, state: { ...filed.state, tickets: withEntry(state.tickets, ticketId, after) } }
}
