import type { TicketEvent } from '../event/schema.ts'
import type { Ticket, TicketWithId } from '../ticket/schema.ts'
import type { MergeRecord, TargetFields } from './record.ts'

export type UnmergePlan =
  /** One sentence for the agent. */
  | { kind: 'refuse'; why: string }
  | { kind: 'unmerge'; source: Partial<Ticket>; target: Partial<Ticket>; event: TicketEvent }

/**
 * What taking a merge apart changes on both tickets. The source is again what it was. On the target goes back what nobody has changed
 * since; when somebody has written since, only the count of messages and the tags, because the rest speaks of the newest message by then.
 */
export function planUnmerge(
  source: TicketWithId,
  target: TicketWithId,
  record: MergeRecord,
  by: string,
  now: Date,
): UnmergePlan {
  if (source.mergedInto !== target.id) return { kind: 'refuse', why: `${source.number} is not merged.` }
  if (target.mergedInto) {
    return {
      kind: 'refuse',
      why: `${target.number} has been merged on into another ticket. Undo that first.`,
    }
  }
  const signed = { updatedAt: now, updatedBy: 'system' }
  return {
    kind: 'unmerge',
    source: { ...record.source, mergedInto: null, version: source.version + 1, ...signed },
    target: {
      ...restored(target, record.target),
      messageCount: Math.max(0, target.messageCount - record.messages),
      version: target.version + 1,
      ...signed,
    },
    event: {
      ...{ type: 'unmerged', by, at: now, via: 'web', why: '' },
      ...{ from: { ticketId: target.id, number: target.number }, to: null },
    },
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Fields that only make sense together. */
const TOGETHER: readonly (readonly (keyof TargetFields)[])[] = [
  ['status', 'category', 'bucket'],
  ['waitingSince', 'sla'],
]

function restored(target: Ticket, { before, after, version }: MergeRecord['target']): Partial<TargetFields> {
  const untouched = target.version === version
  const fields = Object.keys(before) as (keyof TargetFields)[]
  const isAsMerged = (field: keyof TargetFields) => same(target[field], after[field])
  const back = fields.filter((field) => {
    const group = TOGETHER.find((each) => each.includes(field)) ?? [field]
    return (untouched || field === 'tags') && group.every(isAsMerged)
  })
  return Object.fromEntries(back.map((field) => [field, before[field]]))
}
