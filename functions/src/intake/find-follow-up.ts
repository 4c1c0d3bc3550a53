import type { AgentWithId } from '@emberdesk/domain/agent'
import type { SenderVerdict } from '@emberdesk/domain/authenticity'
import {
  decideFollowUp,
  notificationKind,
  readOwnMessageId,
  readReplyAddress,
  type FollowUp,
  type FollowUpCandidate,
  type FollowUpFacts,
  type FollowUpSender,
  type OwnMessageId,
  type TokenKey,
} from '@emberdesk/domain/mail'
import { followMerged } from '@emberdesk/domain/inbound'
import { findNumbers } from '@emberdesk/domain/number'
import { isPublicMailDomain, mailDomain, type OrganisationWithId } from '@emberdesk/domain/organisation'
import type { Ticket } from '@emberdesk/domain/ticket'
import type { IntakeStore } from './ports.ts'

/** Reads that a hostile mail can cause are bounded: the newest references, the oldest one, and a number or two. */
const NEWEST_REFERENCES = 4
const MAX_NUMBERS = 2

export interface FollowUpQuestion {
  /** Lower-cased address. */
  sender: string
  /** Whether that address is to be believed. */
  verdict: SenderVerdict
  /** Addresses that the mail was sent to, from the envelope and the headers; those without a token do no harm. */
  recipients: readonly string[]
  /** Oldest first. */
  references: readonly string[]
  /** As it came, with our tag. */
  subject: string
}

/** Who is known beside the ticket's own people. */
export interface KnownPeople {
  /** The active agent with this lower-cased address. */
  findAgent(address: string): Promise<AgentWithId | null>
  /** The organisation that lists this domain. One read. */
  findOrganisation(domain: string): Promise<OrganisationWithId | null>
}

interface Dependencies {
  store: Pick<IntakeStore, 'findKeys' | 'findTickets' | 'findTicketByNumber'>
  people: KnownPeople
  tokens: TokenKey
  sha256Hex(text: string): string
}

type Tickets = ReadonlyMap<string, Ticket>

function candidateOf(tickets: Tickets, ticketId: string): FollowUpCandidate | null {
  const found = followMerged(tickets, ticketId)
  if (!found) return null
  const before = tickets.get(ticketId)?.participants ?? []
  const { number, participants, departmentId, organisationId, requester } = found.ticket
  return {
    ...{ ticketId: found.ticketId, number, departmentId, organisationId },
    requester: requester.email,
    participants: [...new Set([...participants, ...before])],
  }
}

/**
 * Finds the tickets that a mail may go on in, and decides. Reads nothing for a mail that points nowhere; one ticket for a token; up to
 * five mail keys and their tickets for references; up to two tickets for numbers in the subject; one organisation when a stranger whose
 * address is verified names a ticket.
 */
export function createFollowUpFinder({ store, people, tokens, sha256Hex }: Dependencies) {
  async function provenBy(
    question: FollowUpQuestion,
    own: readonly OwnMessageId[],
  ): Promise<FollowUpFacts['proven']> {
    const byRecipient = question.recipients.flatMap((each) => readReplyAddress(tokens, each) ?? [])
    const byMessageId = own.filter(({ kind }) => !isNotification(kind)).map(({ ticketId }) => ticketId)
    const ids = [...new Set([...byRecipient, ...byMessageId])].slice(0, NEWEST_REFERENCES)
    if (ids.length === 0) return null
    const tickets = await store.findTickets(ids)
    for (const id of ids) {
      const candidate = candidateOf(tickets, id)
      if (candidate) return { candidate, by: byRecipient.includes(id) ? 'recipient' : 'messageId' }
    }
    return null
  }

  /** The ticket of the notification that a mail answers, if that is the newest of our mails that it names. */
  async function notifiedBy(
    own: readonly OwnMessageId[],
    sender: FollowUpSender,
  ): Promise<FollowUpFacts['notified']> {
    const [newest] = own
    if (!newest || !isNotification(newest.kind)) return null
    const candidate = candidateOf(await store.findTickets([newest.ticketId]), newest.ticketId)
    if (!candidate) return null
    const { agent } = sender
    return { candidate, isRecipient: !!agent && notificationKind(agent.id, sha256Hex) === newest.kind }
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

  async function organisationOf({ address, verdict }: FollowUpSender): Promise<OrganisationWithId | null> {
    const domain = mailDomain(address)
    if (verdict !== 'verified' || isPublicMailDomain(domain)) return null
    return people.findOrganisation(domain)
  }

  return async (question: FollowUpQuestion): Promise<FollowUp> => {
    const newestFirst = question.references.toReversed()
    const own = newestFirst.flatMap((each) => readOwnMessageId(tokens, each) ?? [])
    const { sender: address, verdict, recipients, references, subject } = question
    const points = recipients.length > 0 || references.length > 0 || findNumbers(subject).length > 0
    const agent = points && address !== '' ? await people.findAgent(address) : null
    const sender: FollowUpSender = { address, verdict, agent, organisation: null }
    const notified = await notifiedBy(own, sender)
    let facts: FollowUpFacts = { sender, proven: null, notified, byMessageId: [], byNumber: [] }
    if (decideFollowUp(facts).kind === 'note') return decideFollowUp(facts)
    facts = { ...facts, proven: await provenBy(question, own) }
    if (facts.proven) return decideFollowUp(facts)
    facts = { ...facts, byMessageId: await referredTo(references) }
    if (decideFollowUp(facts).kind === 'append') return decideFollowUp(facts)
    facts = { ...facts, byNumber: await numberedIn(subject) }
    const decided = decideFollowUp(facts)
    if (decided.kind !== 'new' || decided.related.length === 0) return decided
    return decideFollowUp({ ...facts, sender: { ...sender, organisation: await organisationOf(sender) } })
  }
}

function isNotification(kind: OwnMessageId['kind']): boolean {
  return kind.startsWith('n')
}
