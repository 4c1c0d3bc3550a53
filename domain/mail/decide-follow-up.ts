/** A ticket that a mail points to. Merges are followed already: `ticketId` is where it would go. */
export interface FollowUpCandidate {
  ticketId: string
  number: string
  /** Lower-cased addresses. */
  participants: readonly string[]
}

export interface FollowUpFacts {
  /** Lower-cased address of From. */
  sender: string
  /** A ticket proved by a token of ours that was sent with the mail. */
  proven: { candidate: FollowUpCandidate; by: 'recipient' | 'messageId' } | null
  /** Tickets that hold a mail it refers to, the newest reference first. */
  byMessageId: readonly FollowUpCandidate[]
  /** Tickets whose number is in its subject. */
  byNumber: readonly FollowUpCandidate[]
}

export type FollowUp =
  | { kind: 'append'; ticketId: string; why: string }
  | { kind: 'new'; why: string; mayBelongTo: { ticketId: string; number: string } | null }

const PROOF = {
  recipient: 'It was sent to the reply address of this ticket.',
  messageId: 'It answers a mail that we sent about this ticket.',
}

/**
 * Whether a mail goes on in a ticket. A token is proof, whoever writes: he is recorded under his own address. A Message-ID or a number
 * is only a claim, because both get published; it counts for who has part in the ticket. Anybody else starts a new ticket that says
 * what it may belong to.
 */
export function decideFollowUp(facts: FollowUpFacts): FollowUp {
  const { proven, sender } = facts
  if (proven) return { kind: 'append', ticketId: proven.candidate.ticketId, why: PROOF[proven.by] }
  const mine = (candidate: FollowUpCandidate) => sender !== '' && candidate.participants.includes(sender)
  const referred = facts.byMessageId.find(mine)
  if (referred) {
    const why = 'It refers to a mail of this ticket, and its sender has part in it.'
    return { kind: 'append', ticketId: referred.ticketId, why }
  }
  const numbered = facts.byNumber.find(mine)
  if (numbered) {
    const why = `Its subject names ${numbered.number}, and its sender has part in that ticket.`
    return { kind: 'append', ticketId: numbered.ticketId, why }
  }
  const claimed = facts.byMessageId[0] ?? facts.byNumber[0]
  if (!claimed) return { kind: 'new', why: 'It refers to no ticket.', mayBelongTo: null }
  const { ticketId, number } = claimed
  const why = `It points to ${number}, but its sender has no part in that ticket.`
  return { kind: 'new', why, mayBelongTo: { ticketId, number } }
}
