import {
  decideFollowUp,
  readOwnMessageId,
  readReplyAddress,
  type FollowUp,
  type FollowUpCandidate,
  type FollowUpFacts,
  type TokenKey,
} from '@emberdesk/domain/mail'
import { followMerged } from '@emberdesk/domain/inbound'
import { findNumbers } from '@emberdesk/domain/number'
import type { Ticket } from '@emberdesk/domain/ticket'
import type { IntakeStore } from './ports.ts'

/** Reads that a hostile mail can cause are bounded: the newest references, the oldest one, and a number or two. */
const NEWEST_REFERENCES = 4
const MAX_NUMBERS = 2

export interface FollowUpQuestion {
  /** Lower-cased address. */
  sender: string
  /** Envelope recipients and those of the headers. */
  recipients: readonly string[]
  /** Oldest first. */
  references: readonly string[]
  /** As it came, with our tag. */
  subject: string
}

interface Dependencies {
  store: Pick<IntakeStore, 'findKeys' | 'findTickets' | 'findTicketByNumber'>
  tokens: TokenKey
  sha256Hex(text: string): string
}

type Tickets = ReadonlyMap<string, Ticket>

function candidateOf(tickets: Tickets, ticketId: string): FollowUpCandidate | null {
  const found = followMerged(tickets, ticketId)
  if (!found) return null
  const before = tickets.get(ticketId)?.participants ?? []
  const { number, participants } = found.ticket
  return { ticketId: found.ticketId, number, participants: [...new Set([...participants, ...before])] }
}

/**
 * Finds the tickets that a mail may go on in, and decides. Reads nothing for a mail that points nowhere; one ticket for a token; up to
 * five mail keys and their tickets for references; up to two tickets for numbers in the subject.
 */
export function createFollowUpFinder({ store, tokens, sha256Hex }: Dependencies) {
  async function provenBy(question: FollowUpQuestion): Promise<FollowUpFacts['proven']> {
    const byRecipient = question.recipients.flatMap((each) => readReplyAddress(tokens, each) ?? [])
    const newestFirst = question.references.toReversed()
    const byMessageId = newestFirst.flatMap((each) => readOwnMessageId(tokens, each)?.ticketId ?? [])
    const ids = [...new Set([...byRecipient, ...byMessageId])].slice(0, NEWEST_REFERENCES)
    if (ids.length === 0) return null
    const tickets = await store.findTickets(ids)
    for (const id of ids) {
      const candidate = candidateOf(tickets, id)
      if (candidate) return { candidate, by: byRecipient.includes(id) ? 'recipient' : 'messageId' }
    }
    return null
  }

  async function referredTo(references: readonly string[]): Promise<FollowUpCandidate[]> {
    const newest = references.slice(-NEWEST_REFERENCES).toReversed()
    const asked = [...new Set([...newest, ...references.slice(0, 1)])]
    if (asked.length === 0) return []
    const keys = await store.findKeys(asked.map((id) => sha256Hex(id)))
    const ids = [...new Set(keys.flatMap((key) => key.ticketId ?? []))]
    if (ids.length === 0) return []
    const tickets = await store.findTickets(ids)
    return ids.flatMap((id) => candidateOf(tickets, id) ?? [])
  }

  async function numberedIn(subject: string): Promise<FollowUpCandidate[]> {
    const numbers = findNumbers(subject).slice(0, MAX_NUMBERS)
    const found = await Promise.all(numbers.map((number) => store.findTicketByNumber(number)))
    const ids = found.flatMap((each) => each?.id ?? [])
    if (ids.length === 0) return []
    const merged = found.some((each) => each?.ticket.mergedInto)
    const tickets: Tickets = merged
      ? await store.findTickets(ids)
      : new Map(found.flatMap((each) => (each ? [[each.id, each.ticket] as const] : [])))
    return ids.flatMap((id) => candidateOf(tickets, id) ?? [])
  }

  return async (question: FollowUpQuestion): Promise<FollowUp> => {
    const { sender } = question
    const proven = await provenBy(question)
    if (proven) return decideFollowUp({ sender, proven, byMessageId: [], byNumber: [] })
    const byMessageId = await referredTo(question.references)
    const early = decideFollowUp({ sender, proven, byMessageId, byNumber: [] })
    if (early.kind === 'append') return early
    return decideFollowUp({ sender, proven, byMessageId, byNumber: await numberedIn(question.subject) })
  }
}
