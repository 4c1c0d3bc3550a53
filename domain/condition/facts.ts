import type { TicketWithId } from '../ticket/schema.ts'
import { FAR_FUTURE } from '../time/far-future.ts'
import type { ConditionField, FieldKind, conditionFields } from './fields.ts'

/** Who asks, and when. */
export interface Viewer {
  /** Agent's uid; empty where nobody looks, as in automations. */
  uid: string
  /** Milliseconds. */
  now: number
  /** Whether the viewer has not seen a ticket's last message; absent: he has seen all. */
  isUnread?: ((ticket: TicketWithId) => boolean) | undefined
  /** The viewer's departments, which `@me` stands for among departments. */
  departments?: readonly string[] | undefined
}

type FieldOf<Kind extends FieldKind> = {
  [Field in ConditionField]: (typeof conditionFields)[Field] extends Kind ? Field : never
}[ConditionField]
type Readers<Kind extends FieldKind, Value> = Record<
  FieldOf<Kind>,
  (ticket: TicketWithId, viewer: Viewer) => Value
>

/** Fields of a choice; null when nothing is chosen. */
export const choices: Readers<'choice', string | number | null | undefined> = {
  status: ({ status }) => status,
  category: ({ category }) => category,
  department: ({ departmentId }) => departmentId,
  assignee: ({ assigneeId }) => assigneeId,
  priority: ({ priority }) => priority,
  channel: ({ channel }) => channel,
  organisation: ({ organisationId }) => organisationId,
  senderVerdict: ({ senderVerdict }) => senderVerdict,
}

/** Fields of text: each part that can be compared by itself. */
export const texts: Readers<'text', readonly (string | null | undefined)[]> = {
  subject: ({ subject }) => [subject],
  preview: ({ preview }) => [preview],
  number: ({ number }) => [number],
  contractNumber: ({ contractNumber }) => [contractNumber],
  requester: ({ requester }) => [requester?.name, requester?.email],
}

/** Fields of time; one that is never due has none. */
export const times: Readers<'time', Date | null | undefined> = {
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  lastCustomerAt: ({ lastCustomerAt }) => lastCustomerAt,
  lastAgentAt: ({ lastAgentAt }) => lastAgentAt,
  waitingSince: ({ waitingSince }) => waitingSince,
  dueAt: ({ sla }) => (sla && sla.nextAt.getTime() < FAR_FUTURE.getTime() ? sla.nextAt : null),
  snoozedUntil: ({ snoozedUntil }) => snoozedUntil,
}

export const numbers: Readers<'number', number | null | undefined> = {
  messageCount: ({ messageCount }) => messageCount,
  timeSpentMin: ({ timeSpentMin }) => timeSpentMin,
  csat: ({ csat }) => csat,
}

export const flags: Readers<'flag', boolean> = {
  snoozed: ({ snoozedUntil }, { now }) => Boolean(snoozedUntil && snoozedUntil.getTime() > now),
  undelivered: ({ undelivered }) => Boolean(undelivered),
  related: ({ related }) => Boolean(related?.length),
  unread: (ticket, { isUnread }) => isUnread?.(ticket) ?? false,
}
