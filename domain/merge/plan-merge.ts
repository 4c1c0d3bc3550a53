import type { DepartmentWithId } from '../department/schema.ts'
import type { TicketEvent } from '../event/schema.ts'
import { nextDue } from '../sla/next-due.ts'
import { bucketOf } from '../ticket/category.ts'
import { firstStatus } from '../ticket/first-status.ts'
import type { Ticket, TicketWithId } from '../ticket/schema.ts'
import type { StatusWithId } from '../ticket/status.ts'
import { FAR_FUTURE } from '../time/far-future.ts'
import { sourceFieldsOf, targetFieldsOf, type MergeRecord, type TargetFields } from './record.ts'

/** Messages, and notes, that a ticket may have to be merged into another. */
export const MAX_MERGED = 200
const MAX_PARTICIPANTS = 30
const MAX_TAGS = 20

export interface MergeDesk {
  departments: readonly DepartmentWithId[]
  statuses: readonly StatusWithId[]
}

export type MergePlan =
  /** One sentence for the agent. */
  | { kind: 'refuse'; why: string }
  /** It was merged before; what is left to copy has to be. */
  | { kind: 'done' }
  | { kind: 'merge'; source: Partial<Ticket>; target: Partial<Ticket>; event: TicketEvent }

/**
 * What merging one ticket into another changes on both. The target keeps number, requester, department and assignee, and gains messages,
 * participants and tags; who has waited longest counts. A customer who waits on the one brings the other back. The source is closed, and
 * whatever comes for it goes on in the target.
 */
export function planMerge(
  source: TicketWithId,
  target: TicketWithId,
  desk: MergeDesk,
  by: string,
  now: Date,
): MergePlan {
  if (source.id === target.id) return { kind: 'refuse', why: 'A ticket cannot be merged into itself.' }
  if (source.mergedInto === target.id) return { kind: 'done' }
  if (source.mergedInto)
    return { kind: 'refuse', why: `${source.number} has been merged into another ticket already.` }
  if (target.mergedInto) {
    return {
      kind: 'refuse',
      why: `${target.number} has been merged itself. Choose the ticket that it went into.`,
    }
  }
  if (source.messageCount > MAX_MERGED) {
    return {
      kind: 'refuse',
      why: `${source.number} has more than ${MAX_MERGED} messages. Merge the other one into it.`,
    }
  }
  const before = targetFieldsOf(target)
  const after = unitedFields(source, target, desk)
  const version = target.version + 1
  const record: MergeRecord = {
    source: sourceFieldsOf(source),
    target: { before, after, version },
    messages: source.messageCount,
  }
  const signed = { updatedAt: now, updatedBy: 'system' }
  return {
    kind: 'merge',
    source: {
      ...{ status: firstStatus(desk.statuses, 'closed'), category: 'closed', bucket: bucketOf('closed') },
      ...{ mergedInto: target.id, waitingSince: null, snoozedUntil: null, version: source.version + 1 },
      ...{ sla: { ...source.sla, nextAt: FAR_FUTURE }, related: without(source, target.id), ...signed },
    },
    target: { ...after, version, messageCount: target.messageCount + source.messageCount, ...signed },
    event: {
      ...{ type: 'merged', by, at: now, via: 'web', why: '' },
      ...{ from: record, to: { ticketId: target.id, number: target.number } },
    },
  }
}

function unitedFields(source: TicketWithId, target: TicketWithId, desk: MergeDesk): TargetFields {
  const waitingSince = earliest(source.waitingSince, target.waitingSince)
  const department = desk.departments.find(({ id }) => id === target.departmentId)
  const comesBack = source.waitingSince !== null && bucketOf(target.category) !== 'active'
  const newer = lastSaid(source) > lastSaid(target) ? source : target
  return {
    ...targetFieldsOf(target),
    ...(comesBack && {
      status: firstStatus(desk.statuses, 'open'),
      category: 'open',
      bucket: bucketOf('open'),
    }),
    ...(comesBack && { snoozedUntil: null }),
    waitingSince,
    sla:
      waitingSince === target.waitingSince
        ? target.sla
        : { ...target.sla, nextAt: nextDue({ ...target, waitingSince }, department?.responseTargets) },
    participants: united(target.participants, source.participants, MAX_PARTICIPANTS),
    tags: united(target.tags, source.tags, MAX_TAGS),
    preview: newer.preview,
    lastMessageId: newer.lastMessageId,
    lastCustomerAt: latest(source.lastCustomerAt, target.lastCustomerAt),
    lastAgentAt: latest(source.lastAgentAt, target.lastAgentAt),
    related: without(target, source.id),
    undelivered: target.undelivered ?? source.undelivered ?? null,
  }
}

const without = ({ related = [] }: Ticket, ticketId: string) =>
  related.filter((each) => each.ticketId !== ticketId)
const united = (first: readonly string[], second: readonly string[], most: number) =>
  [...new Set([...first, ...second])].slice(0, most)
const lastSaid = ({ lastCustomerAt, lastAgentAt }: Ticket) =>
  latest(lastCustomerAt, lastAgentAt)?.getTime() ?? 0

function earliest(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b
  return a < b ? a : b
}

function latest(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b
  return a > b ? a : b
}
