import type { ConditionGroup } from '@emberdesk/domain/condition'
import { BUILT_IN, type ViewWithId } from '@emberdesk/domain/view'
import type { ViewDraft } from '@/entities/view/index.ts'

/** A condition of its own, free of groups that only wrap. */
export function flatten(condition: ConditionGroup): ConditionGroup {
  if (condition.kind !== 'all') return condition
  const of = condition.of.flatMap((part) => {
    if (part.kind === 'test') return [part]
    const inner = flatten(part)
    return inner.kind === 'all' ? inner.of : [inner]
  })
  return { kind: 'all', of }
}

/** A new view of `uid`'s own that shows what this one does. */
export function draftFrom(view: ViewWithId, uid: string, name: string, order: number): ViewDraft {
  const { scope, condition, sort, group, columns } = view
  return {
    name: name.slice(0, 60),
    ownerId: uid,
    departmentIds: [],
    scope,
    condition: flatten(condition),
    sort,
    group,
    columns,
    order,
  }
}

/** A new view that shows all open tickets, until it is told what to show. */
export const emptyDraft = (uid: string, order: number): ViewDraft => ({
  name: '',
  ownerId: uid,
  departmentIds: [],
  scope: 'open',
  condition: { kind: 'all', of: [] },
  sort: { by: 'dueAt', direction: 'asc' },
  group: null,
  columns: [],
  order,
})

/** Whether somebody may change a view: his own, and as a lead the shared ones. */
export const mayEdit = ({ ownerId }: ViewWithId, who: { uid: string; isLead: boolean }): boolean =>
  ownerId !== BUILT_IN && (ownerId === who.uid || who.isLead)
