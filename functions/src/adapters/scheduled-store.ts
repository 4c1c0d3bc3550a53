import type { AgentWithId } from '@emberdesk/domain/agent'
import type { TicketEvent } from '@emberdesk/domain/event'
import { agentSender } from '@emberdesk/domain/mail-out'
import { heldReplyEntryId, queuedEntry } from '@emberdesk/domain/outbox'
import {
  bccPath,
  collections,
  eventsPath,
  messagePath,
  scheduledPath,
  ticketPath,
} from '@emberdesk/domain/paths'
import {
  planScheduled,
  scheduledReplySchema,
  type ScheduledPlan,
  type ScheduledReply,
  type ScheduledReplyWithId,
} from '@emberdesk/domain/scheduled'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import type { Transaction } from 'firebase-admin/firestore'
import { mailIdOf, notificationKind } from '../delivery/mail-ids.ts'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { loadDesk } from './intake-desk.ts'
import { readAgent, findDepartment } from './team.ts'

/** A reply that goes out later; null when it is there no longer. One read. */
export const readScheduled = (id: string): Promise<ScheduledReply | null> =>
  readDocument(scheduledPath(id), scheduledReplySchema)

const mayAnswer = (agent: AgentWithId | null, ticket: Ticket | null) =>
  agent?.active === true &&
  (agent.role === 'admin' || (ticket !== null && agent.departments.includes(ticket.departmentId)))

async function planOf(scheduled: ScheduledReplyWithId, ticket: Ticket | null, now: Date) {
  const [{ statuses }, agent, department] = await Promise.all([
    loadDesk(),
    readAgent(scheduled.by),
    ticket && findDepartment(ticket.departmentId),
  ])
  const from = department
    ? agentSender(agent?.name ?? scheduled.name, department)
    : { name: scheduled.name, address: '' }
  const context = { ticket, statuses, authorMayAnswer: mayAnswer(agent, ticket), from }
  return { plan: planScheduled(scheduled, context, now), agent }
}

/**
 * Sends a reply whose time has come, or holds it and tells its author, in one transaction. It makes way for the message that has its id,
 * so that doing it again changes nothing. Three reads; three writes, four with blind copies or when it is held.
 * @returns whether anything was to be done
 */
export async function sendScheduled(id: string, now: Date): Promise<boolean> {
  return db().runTransaction(async (transaction) => {
    const stored = await readDocument(scheduledPath(id), scheduledReplySchema, transaction)
    if (!stored) return false
    const scheduled = { ...stored, id }
    const ticket = await readDocument(ticketPath(scheduled.ticketId), ticketSchema, transaction)
    const { plan, agent } = await planOf(scheduled, ticket, now)
    if (plan.kind === 'send') send(transaction, scheduled, plan, now)
    if (plan.kind === 'hold') hold(transaction, scheduled, { why: plan.why, ticket, agent }, now)
    return plan.kind !== 'skip'
  })
}

function send(
  transaction: Transaction,
  { id, ticketId, by }: ScheduledReplyWithId,
  { message, ticket, bcc }: ScheduledPlan & { kind: 'send' },
  now: Date,
): void {
  transaction.create(db().doc(messagePath(ticketId, id)), message)
  if (bcc.length > 0) transaction.set(db().doc(bccPath(ticketId, id)), { bcc, by, at: now })
  transaction.update(db().doc(ticketPath(ticketId)), { ...ticket })
  transaction.delete(db().doc(scheduledPath(id)))
}

interface Held {
  why: string
  ticket: Ticket | null
  agent: AgentWithId | null
}

function hold(
  transaction: Transaction,
  { id, ticketId, by }: ScheduledReplyWithId,
  { why, ticket, agent }: Held,
  now: Date,
): void {
  transaction.update(db().doc(scheduledPath(id)), { state: 'held', error: why, updatedAt: now })
  if (!ticket) return
  const event: TicketEvent = {
    ...{ type: 'scheduledHeld', by: 'system', at: now, from: null, to: by, via: 'sweep', why },
  }
  transaction.set(db().doc(`${eventsPath(ticketId)}/held_${id}_${now.getTime()}`), event)
  if (!agent?.active) return
  const entry = queuedEntry(
    {
      ...{ kind: 'heldReply', ticketId, departmentId: ticket.departmentId, messageId: id },
      recipient: { name: agent.name, address: agent.email },
      mailId: mailIdOf(ticketId, id, notificationKind(`${by}_held_${now.getTime()}`)),
    },
    now,
  )
  transaction.set(db().collection(collections.outbox).doc(heldReplyEntryId(id, now.getTime())), entry)
}
