import { basisOf } from '../ticket/basis.ts'
import type { Ticket } from '../ticket/schema.ts'
import { isChanged } from './is-changed.ts'
import type { BulkPlan } from './plan-bulk.ts'
import type { BulkFields, BulkRecord } from './schema.ts'

/** The record of a change of these fields, before it is made. */
export function recordOf(ticket: Ticket, after: BulkFields): BulkRecord {
  const names = Object.keys(after) as (keyof BulkFields)[]
  const before = Object.fromEntries(names.map((name) => [name, ticket[name]])) as BulkFields
  return { before, after }
}

/**
 * Takes a bulk change of one ticket back, as long as it is still as that left it; what somebody changed since stays. A time to sleep until
 * that has come meanwhile is left out.
 */
export function planUndo(ticket: Ticket, { before, after }: BulkRecord, now: Date): BulkPlan {
  if (ticket.mergedInto !== null) return { kind: 'skip', reason: 'merged' }
  const isPast = before.snoozedUntil && before.snoozedUntil <= now
  const fields: BulkFields = isPast ? { ...before, snoozedUntil: null } : before
  if (!isChanged(ticket, fields)) return { kind: 'skip', reason: 'same' }
  if (isChanged(ticket, after)) return { kind: 'skip', reason: 'changed' }
  const basis = basisOf(ticket, fields)
  return { kind: 'change', fields, ...(basis && { basis }) }
}
