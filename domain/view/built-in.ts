import type {
  Condition,
  ConditionField,
  ConditionGroup,
  ConditionTest,
  Operator,
} from '../condition/fields.ts'
import type { ViewWithId } from './schema.ts'

/** The owner of the views that every desk has. They are not stored, and their names are texts of the interface. */
export const BUILT_IN = 'system'

export const builtInIds = ['mine', 'unassigned', 'open', 'waiting', 'snoozed', 'done'] as const
export type BuiltInId = (typeof builtInIds)[number]

const test = (field: ConditionField, op: Operator, value: ConditionTest['value'] = null): ConditionTest => ({
  kind: 'test',
  field,
  op,
  value,
})
const all = (...of: Condition[]): ConditionGroup => ({ kind: 'all', of })

const awake = test('snoozed', 'no')
const active = test('category', 'is', ['new', 'open'])

function view(
  id: string,
  order: number,
  condition: ConditionGroup,
  part: Partial<ViewWithId> = {},
): ViewWithId {
  return {
    id,
    name: id,
    ownerId: BUILT_IN,
    departmentIds: [],
    scope: 'open',
    condition,
    sort: { by: 'dueAt', direction: 'asc' },
    group: null,
    columns: [],
    order,
    updatedAt: new Date(0),
    updatedBy: BUILT_IN,
    ...part,
  }
}

const views: Record<BuiltInId, ViewWithId> = {
  mine: view('mine', 1, all(active, test('assignee', 'is', ['@me']), awake)),
  unassigned: view('unassigned', 2, all(active, test('assignee', 'notSet'), awake)),
  open: view('open', 3, all(active, awake)),
  waiting: view('waiting', 4, all(test('category', 'is', ['waiting', 'paused']), awake)),
  snoozed: view('snoozed', 5, all(test('snoozed', 'yes')), {
    sort: { by: 'snoozedUntil', direction: 'asc' },
  }),
  done: view('done', 6, all(), { scope: 'done', sort: { by: 'updatedAt', direction: 'desc' } }),
}

/** The views that every desk has, in the order of the sidebar. What sleeps is in `snoozed` alone. */
export const builtInViews: readonly ViewWithId[] = builtInIds.map((id) => views[id])

const DEPARTMENT = 'in-'

/** What is open in one department: the view `in-{departmentId}`. */
export function departmentView(departmentId: string): ViewWithId {
  const condition = all(active, test('department', 'is', [departmentId]), awake)
  return view(`${DEPARTMENT}${departmentId}`, 100, condition)
}

/** The department of a department's view; null for any other. */
export const departmentOfView = (id: string): string | null =>
  id.startsWith(DEPARTMENT) && id.length > DEPARTMENT.length ? id.slice(DEPARTMENT.length) : null

/** A view that is not stored, by its id; null when it is none of those. */
export function builtInView(id: string): ViewWithId | null {
  const departmentId = departmentOfView(id)
  if (departmentId) return departmentView(departmentId)
  return Object.hasOwn(views, id) ? views[id as BuiltInId] : null
}
