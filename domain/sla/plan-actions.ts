import { planBulk, type BulkDesk, type BulkPlan } from '../bulk/plan-bulk.ts'
import type { BulkFields, SkipReason } from '../bulk/schema.ts'
import { applyMacro } from '../macro/apply-macro.ts'
import type { MacroWithId } from '../macro/schema.ts'
import type { Priority } from '../ticket/priority.ts'
import type { Ticket } from '../ticket/schema.ts'
import { audienceOf } from './audience.ts'
import type { Action } from './step-schema.ts'

/** What actions are held against: as changes of many tickets are, and the desk's macros. */
export interface ActionsDesk extends BulkDesk {
  macros: readonly MacroWithId[]
}

export interface ActionsPlan {
  /** What changes on the ticket; empty when nothing does. */
  fields: BulkFields
  /** Who is told, each once. */
  notify: string[]
  /** Actions that could not be taken, and why; `gone`: there is no such macro, or nobody to tell. */
  left: { action: Action; reason: SkipReason }[]
}

const raised = (priority: Priority) => Math.min(4, priority + 1) as Priority

function planOf(ticket: Ticket, action: Exclude<Action, { kind: 'notify' }>, desk: ActionsDesk): BulkPlan {
  switch (action.kind) {
    case 'assign':
      return planBulk(ticket, { kind: 'assignee', assigneeId: action.agentId }, desk)
    case 'priority':
      return planBulk(
        ticket,
        { kind: 'priority', priority: action.priority ?? raised(ticket.priority) },
        desk,
      )
    case 'macro': {
      const macro = desk.macros.find(({ id }) => id === action.macroId)
      return macro ? applyMacro(ticket, macro, desk) : { kind: 'skip', reason: 'gone' }
    }
  }
}

/**
 * What the actions of a step do to a ticket, in their order, each on what the one before left: who is told after a change of assignee is
 * the new one. One that cannot be taken does not keep the others from it; what is so already is not worth telling.
 */
export function planActions(ticket: Ticket, actions: readonly Action[], desk: ActionsDesk): ActionsPlan {
  let fields: BulkFields = {}
  const notify = new Set<string>()
  const left: ActionsPlan['left'] = []
  for (const action of actions) {
    const changed = { ...ticket, ...fields }
    if (action.kind === 'notify') {
      const told = audienceOf(action, changed, desk.agents)
      if (told.length === 0) left.push({ action, reason: 'gone' })
      told.forEach((uid) => notify.add(uid))
      continue
    }
    const plan = planOf(changed, action, desk)
    if (plan.kind === 'change') fields = { ...fields, ...plan.fields }
    else if (plan.reason !== 'same') left.push({ action, reason: plan.reason })
  }
  return { fields, notify: [...notify], left }
}
