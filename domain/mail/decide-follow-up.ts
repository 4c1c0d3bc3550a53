import type { Agent } from '../agent/schema.ts'
import type { SenderVerdict } from '../authenticity/schema.ts'
import { isTicketOf } from '../organisation/same-organisation.ts'
import type { OrganisationWithId } from '../organisation/schema.ts'
import type { Related } from '../ticket/related.ts'

/** A ticket that a mail points to. Merges are followed already: `ticketId` is where it would go. */
export interface FollowUpCandidate {
  ticketId: string
  number: string
  departmentId: string
  organisationId: string | null
  /** Lower-cased address of the requester. */
  requester: string
  /** Lower-cased addresses. */
  participants: readonly string[]
}

/** Who says to have written, and how much of that is to be believed. */
export interface FollowUpSender {
  /** Lower-cased address of From. */
  address: string
  verdict: SenderVerdict
  /** The active agent with this address. */
  agent: (Pick<Agent, 'role' | 'departments'> & { id: string }) | null
  /** The organisation that owns the address's domain. */
  organisation: Pick<OrganisationWithId, 'id' | 'domains'> | null
}

export interface FollowUpFacts {
  sender: FollowUpSender
  /** A ticket proved by a token of ours that customers get. */
  proven: { candidate: FollowUpCandidate; by: 'recipient' | 'messageId' } | null
  /** The ticket of an operator's notification that it answers, and whether the sender is who got that one. */
  notified: { candidate: FollowUpCandidate; isRecipient: boolean } | null
  /** Tickets that hold a mail it refers to, the newest reference first. */
  byMessageId: readonly FollowUpCandidate[]
  /** Tickets whose number is in its subject. */
  byNumber: readonly FollowUpCandidate[]
}

export type FollowUp =
  /** `outsider`: its sender has no part in the ticket and got in by a token alone. */
  | { kind: 'append'; ticketId: string; why: string; outsider: boolean }
  | { kind: 'note'; ticketId: string; agentId: string; why: string }
  | { kind: 'new'; why: string; related: Related[] }

const PROOF = {
  recipient: 'It was sent to the reply address of this ticket',
  messageId: 'It answers a mail that we sent about this ticket',
}
const STANDING = {
  participant: 'its sender has part in it',
  agent: 'its sender is an agent of its department',
  organisation: 'its sender is of the requester’s organisation',
}
type Standing = keyof typeof STANDING

/** Why a sender may write into a ticket that he only names; null when he may not. */
function standingOf(sender: FollowUpSender, candidate: FollowUpCandidate): Standing | null {
  if (sender.address !== '' && candidate.participants.includes(sender.address)) return 'participant'
  if (sender.verdict !== 'verified') return null
  if (sender.agent && seesDepartment(sender.agent, candidate.departmentId)) return 'agent'
  return sender.organisation && isTicketOf(sender.organisation, candidate) ? 'organisation' : null
}

function seesDepartment({ role, departments }: Pick<Agent, 'role' | 'departments'>, id: string): boolean {
  return role === 'admin' || departments.includes(id)
}

/**
 * Whether a mail goes on in a ticket. A token is proof, whoever writes: he is recorded under his own address. A Message-ID or a number
 * is only a claim, because both get published: it counts for who has part in the ticket and, when a check vouches for the address, for
 * agents of its department and people of the requester's organisation; never for an address that a check did not bear out. Anybody
 * else starts a new ticket that says what it may belong to. What an operator answers to a notification stays internal.
 */
export function decideFollowUp(facts: FollowUpFacts): FollowUp {
  const { proven, notified, sender } = facts
  const believed = sender.verdict !== 'unverified'
  if (notified?.isRecipient && believed && sender.agent) {
    const { ticketId, departmentId } = notified.candidate
    if (seesDepartment(sender.agent, departmentId)) {
      const why = 'It answers a notification, so it is a note that only agents see.'
      return { kind: 'note', ticketId, agentId: sender.agent.id, why }
    }
  }
  if (proven) {
    const outsider = standingOf(sender, proven.candidate) === null
    const who = outsider ? ', by somebody who had no part in it' : ''
    return {
      kind: 'append',
      ticketId: proven.candidate.ticketId,
      why: `${PROOF[proven.by]}${who}.`,
      outsider,
    }
  }
  const claims = [
    ...(notified ? [notified.candidate] : []).map((candidate) => ({
      candidate,
      how: 'It refers to a mail of',
    })),
    ...facts.byMessageId.map((candidate) => ({ candidate, how: 'It refers to a mail of' })),
    ...facts.byNumber.map((candidate) => ({ candidate, how: 'Its subject names' })),
  ]
  for (const { candidate, how } of claims) {
    const standing = believed && standingOf(sender, candidate)
    if (!standing) continue
    const why = `${how} ${candidate.number}, and ${STANDING[standing]}.`
    return { kind: 'append', ticketId: candidate.ticketId, why, outsider: false }
  }
  const [claim] = claims
  if (!claim) return { kind: 'new', why: 'It refers to no ticket.', related: [] }
  return { kind: 'new', ...claimed(claim.candidate, sender) }
}

function claimed(candidate: FollowUpCandidate, sender: FollowUpSender): { why: string; related: Related[] } {
  const { ticketId, number } = candidate
  const doubt = standingOf(sender, candidate)
    ? 'nothing proves that its sender is who he says he is'
    : 'its sender has no part in that ticket'
  const why = `It points to ${number}, but ${doubt}.`
  return { why, related: [{ kind: 'mayBelongTo', ticketId, number, why }] }
}
