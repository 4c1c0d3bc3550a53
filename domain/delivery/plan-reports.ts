import type { EventType, TicketEvent } from '../event/schema.ts'
import type { Message } from '../message/schema.ts'
import type { Ticket } from '../ticket/schema.ts'
import type { StatusWithId } from '../ticket/status.ts'
import { comeBack } from './come-back.ts'
import { deliveriesOf, deliveryAddress } from './deliveries-of.ts'
import { messageDelivery } from './message-delivery.ts'
import { nextDelivery } from './next-delivery.ts'
import type { DeliveryReport, RecipientDelivery } from './schema.ts'

/** A mail of ours that was reported on, as it is stored. */
export interface ReportedMail {
  ticketId: string
  ticket: Ticket
  /** Where the message lies: another one than `ticketId` when that was merged and left it behind. */
  messageTicketId: string
  messageId: string
  message: Message
  kind: 'reply' | 'autoAnswer' | 'notification'
  /** Whom it went to, lower case. For a reply those of the message. */
  recipients: readonly string[]
  /** Of a reply with blind copies, which `recipients` names too: what became of those, apart because customers read messages. */
  blind?: RecipientDelivery[] | undefined
}

/** A report about a mail that is known by now; `failed` is what our own mail server says. */
export type RecipientReport = Omit<DeliveryReport, 'mailId' | 'state'> & {
  state: DeliveryReport['state'] | 'failed'
  hard: boolean
  /** Raw mail that brought it, for who wants to read it himself; null for what came otherwise. */
  rawPath: string | null
}

export interface CameBack {
  address: string
  /** What the other side said. */
  why: string
  /** The address itself was named, and nobody is reached there. */
  park: boolean
  /** It got a blind copy: the customer has his answer, and the ticket stays as it is. */
  blind: boolean
}

export interface ReportPlan {
  message: Pick<Message, 'deliveries' | 'state' | 'error'> | null
  /** The blind copies, when one changes. */
  blind: RecipientDelivery[] | null
  ticket: Partial<Ticket> | null
  /** By id. */
  events: Record<string, TicketEvent>
  cameBack: CameBack[]
}

interface Context {
  statuses: readonly StatusWithId[]
  /** A short hash for ids. */
  hash(text: string): string
  now: Date
}

/**
 * The recipient that a report is about: the one it names, or the only one there is. Some report the address that a mailbox forwards to,
 * and some none at all. Null when it names nobody whom the mail went to.
 */
export function reportedRecipient(address: string, recipients: readonly string[]): string | null {
  const named = deliveryAddress(address)
  if (recipients.includes(named)) return named
  return recipients.length === 1 ? (recipients[0] ?? null) : null
}

const NO_REASON = 'The other side gave no reason.'

/**
 * What reports about one mail mean. Pure, and doing it again changes nothing. Only an answer of an agent has states and brings its ticket
 * back; what the desk sent by itself is told in the history alone, and its address is parked.
 */
export function planReports(
  mail: ReportedMail,
  reports: readonly RecipientReport[],
  context: Context,
): ReportPlan {
  const plan: ReportPlan = { message: null, blind: null, ticket: null, events: {}, cameBack: [] }
  const before = mail.kind === 'reply' ? deliveriesOf(mail.message) : []
  let deliveries = before
  let copies = mail.blind ?? []
  for (const report of reports) {
    const address = reportedRecipient(report.address, mail.recipients)
    if (address === null) continue
    const detail = report.detail || null
    const blind = copies.some((copy) => copy.address === address)
    if (blind) {
      const changed = changedDeliveries(copies, address, { ...report, detail })
      if (!changed) continue
      copies = changed
    } else if (mail.kind === 'reply') {
      const changed = changedDeliveries(deliveries, address, { ...report, detail })
      if (!changed) continue
      deliveries = changed
    } else if (report.state === 'delayed') continue
    if (report.state === 'delivered') continue
    Object.assign(plan.events, reportEvent(EVENT[report.state], mail, report, address, context))
    if (report.state === 'delayed') continue
    const named = report.address === '' || deliveryAddress(report.address) === address
    plan.cameBack.push({ address, why: report.detail || NO_REASON, park: report.hard && named, blind })
  }
  if (mail.kind !== 'reply') return plan
  if (deliveries !== before) plan.message = { deliveries, ...messageDelivery(deliveries) }
  if (mail.blind && copies !== mail.blind) plan.blind = copies
  const first = plan.cameBack.find(({ blind }) => !blind)
  if (first) {
    plan.ticket = comeBack(mail.ticket, first.address, context.statuses, context.now)
    Object.assign(plan.events, statusEvent(mail, plan.ticket, first, context))
  }
  return plan
}

function changedDeliveries(
  deliveries: RecipientDelivery[],
  address: string,
  news: Parameters<typeof nextDelivery>[1],
): RecipientDelivery[] | null {
  const index = deliveries.findIndex((each) => each.address === address)
  const current = deliveries[index]
  const next = current && nextDelivery(current, news)
  return next ? deliveries.with(index, next) : null
}

const EVENT = { bounced: 'bounced', delayed: 'delayed', failed: 'deliveryFailed' } as const

function event(type: EventType, change: Partial<TicketEvent>, now: Date): TicketEvent {
  const none = { by: 'system', from: null, to: null, via: 'mail', why: '' }
  return { ...none, type, at: now, ...change }
}

/** An answer may be sent again and bounce again; what the desk sent by itself is reported once. */
function reportEvent(
  type: EventType,
  mail: ReportedMail,
  report: RecipientReport,
  address: string,
  { hash, now }: Context,
): Record<string, TicketEvent> {
  const once = mail.kind !== 'reply' && report.state === 'bounced'
  const occurrence = once ? mail.kind : `${report.at.getTime()}`
  const { messageId } = mail
  const change = {
    to: { address, messageId, mail: mail.kind, rawPath: report.rawPath },
    via: report.by === 'bounce' ? 'mail' : report.by,
    why: (report.detail || NO_REASON).slice(0, 500).toWellFormed(),
  }
  return { [`${type}_${messageId}_${hash(address)}_${occurrence}`]: event(type, change, now) }
}

function statusEvent(
  { ticket, messageId }: ReportedMail,
  after: Partial<Ticket>,
  { address }: CameBack,
  { now }: Context,
): Record<string, TicketEvent> {
  if (after.status === undefined || after.status === ticket.status) return {}
  const change = { from: ticket.status, to: after.status, why: `Our answer did not reach ${address}.` }
  return { [`undelivered_${messageId}_${now.getTime()}-status`]: event('status', change, now) }
}
