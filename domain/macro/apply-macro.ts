import { isChanged } from '../bulk/is-changed.ts'
import { planBulk, type BulkDesk } from '../bulk/plan-bulk.ts'
import type { BulkChange, BulkFields, SkipReason } from '../bulk/schema.ts'
import { basisOf } from '../ticket/basis.ts'
import type { Basis, Ticket } from '../ticket/schema.ts'
import type { MacroChanges } from './schema.ts'

/** `change` carries the basis that the rules ask for, when it needs one. */
export type MacroPlan =
  | { kind: 'change'; fields: BulkFields; basis?: Basis }
  /** Nothing is changed. `field` is the change that could not be made; it is absent when all is so already, or the ticket was merged. */
  | { kind: 'skip'; reason: SkipReason; field?: keyof MacroChanges }

/** In the order of their making: who may have a ticket depends on its department. */
function changesOf(changes: MacroChanges): [keyof MacroChanges, BulkChange][] {
  const { departmentId, assigneeId, priority, addTags = [], removeTags = [], status } = changes
  return [
    ...(departmentId !== undefined ? [['departmentId', { kind: 'department', departmentId }] as const] : []),
    ...(assigneeId !== undefined ? [['assigneeId', { kind: 'assignee', assigneeId }] as const] : []),
    ...(priority !== undefined ? [['priority', { kind: 'priority', priority }] as const] : []),
    ['addTags', { kind: 'tags', add: addTags, remove: removeTags }] as const,
    ...(status !== undefined ? [['status', { kind: 'status', status }] as const] : []),
  ].map(([field, change]) => [field, change])
}

/**
 * What a macro changes on a ticket: all of it or nothing, by the same rules as each change by itself. When one of its changes cannot be
 * made, because a status is gone or somebody does not work in the department, the macro is not applied.
 */
export function applyMacro(
  ticket: Ticket,
  { changes }: { changes: MacroChanges },
  desk: BulkDesk,
): MacroPlan {
  let fields: BulkFields = {}
  for (const [field, change] of changesOf(changes)) {
    const plan = planBulk({ ...ticket, ...fields }, change, desk)
    if (plan.kind === 'change') fields = { ...fields, ...plan.fields }
    else if (plan.reason === 'merged') return plan
    else if (plan.reason !== 'same') return { ...plan, field }
  }
  if (!isChanged(ticket, fields)) return { kind: 'skip', reason: 'same' }
  const basis = basisOf(ticket, fields)
  return { kind: 'change', fields, ...(basis && { basis }) }
}
