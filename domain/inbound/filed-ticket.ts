import { baseAddress } from '../mail/reply-address.ts'
import { nextDue } from '../sla/next-due.ts'
import { bucketOf, type Category } from '../ticket/category.ts'
import { firstStatus } from '../ticket/first-status.ts'
import type { Related } from '../ticket/related.ts'
import { ticketSchema, type Ticket } from '../ticket/schema.ts'
import type { Filing } from './filing.ts'
import type { IntakeDesk } from './intake-state.ts'
import { previewOf } from './preview.ts'

const NORMAL = 2
/** A ticket is a queue row of at most 3 KB. */
const MAX_PARTICIPANTS = 20
const MAX_PARTICIPANTS_LENGTH = 1_000

/** Who may write into a new ticket without a token: its sender and everybody he addressed, except ourselves. */
function participantsOf(filing: Filing, desk: IntakeDesk): string[] {
  const { sender, to, cc } = filing.incoming
  const ours = new Set(desk.departments.map((department) => department.address))
  const named = [sender, ...cc, ...to].map((each) => each.address)
  const others = [...new Set(named)].filter((address) => address !== '' && !ours.has(baseAddress(address)))
  let length = 0
  return others.slice(0, MAX_PARTICIPANTS).filter((address) => {
    length += address.length
    return length <= MAX_PARTICIPANTS_LENGTH
  })
}

/** A mail that is all attachment shows their names. */
function shownOf({ newText, attachments }: Filing['incoming']): string {
  return previewOf(newText.trim() || attachments.map((each) => each.name).join(', '))
}

function dueAt(ticket: Pick<Ticket, 'waitingSince' | 'priority' | 'departmentId'>, desk: IntakeDesk): Date {
  const department = desk.departments.find((each) => each.id === ticket.departmentId)
  return nextDue(ticket, department?.responseTargets)
}

/** A new ticket from a customer's first message. `related`: other tickets that it has to do with. */
export function newTicket(
  filing: Filing,
  number: string,
  desk: IntakeDesk,
  now: Date,
  related: readonly Related[] = [],
): Ticket {
  const { incoming, ids, customerId } = filing
  const { departmentId, receivedAt, sender } = incoming
  const waitingSince = receivedAt
  return ticketSchema.parse({
    number,
    subject: incoming.subject,
    preview: shownOf(incoming),
    status: firstStatus(desk.statuses, 'new'),
    category: 'new',
    bucket: bucketOf('new'),
    departmentId,
    assigneeId: null,
    priority: NORMAL,
    tags: [],
    channel: incoming.channel,
    requester: { customerId, name: sender.name, email: sender.address },
    participants: participantsOf(filing, desk),
    organisationId: null,
    contractNumber: null,
    createdAt: receivedAt,
    updatedAt: now,
    updatedBy: 'system',
    lastCustomerAt: receivedAt,
    lastAgentAt: null,
    waitingSince,
    messageCount: 1,
    lastMessageId: ids.messageId,
    version: 1,
    lock: null,
    sla: { nextAt: dueAt({ waitingSince, priority: NORMAL, departmentId }, desk) },
    snoozedUntil: null,
    mergedInto: null,
    viewIds: [],
    fields: {},
    timeSpentMin: 0,
    csat: null,
    ...(related.length > 0 && { related: [...related] }),
    ...(incoming.mail && { senderVerdict: incoming.mail.authenticity.verdict }),
  })
}

/** Whether a customer's message brings a ticket of this category back to us. */
function reopens(category: Category): boolean {
  return category !== 'new' && category !== 'open'
}

/** Whether a request is only filed: thanks, an out-of-office note, a machine's mail. It brings no ticket back and starts no clock. */
export function isQuiet({ mail }: Pick<Filing['incoming'], 'mail'>): boolean {
  return mail !== null && mail.nature !== 'request'
}

/**
 * What a further message changes on its ticket. A person's message brings it back into the queue, and starts the clock unless the
 * customer is waiting already; any other is only filed.
 */
export function followedUp(ticket: Ticket, filing: Filing, desk: IntakeDesk, now: Date): Partial<Ticket> {
  const { incoming, ids } = filing
  const filed: Partial<Ticket> = {
    preview: shownOf(incoming),
    messageCount: ticket.messageCount + 1,
    lastMessageId: ids.messageId,
    version: ticket.version + 1,
    updatedAt: now,
    updatedBy: 'system',
    ...(incoming.mail && { senderVerdict: incoming.mail.authenticity.verdict }),
  }
  if (isQuiet(incoming)) return filed
  const waitingSince = ticket.waitingSince ?? incoming.receivedAt
  const status: Partial<Ticket> = reopens(ticket.category)
    ? { status: firstStatus(desk.statuses, 'open'), category: 'open', bucket: bucketOf('open') }
    : {}
  return {
    ...filed,
    ...status,
    waitingSince,
    lastCustomerAt: incoming.receivedAt,
    snoozedUntil: null,
    sla: { ...ticket.sla, nextAt: dueAt({ ...ticket, waitingSince }, desk) },
  }
}
