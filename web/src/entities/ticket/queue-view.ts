import { assigneeQuery, queueQuery, WINDOW, type QuerySpec } from '@emberdesk/domain/query'
import type { Bucket, Ticket } from '@emberdesk/domain/ticket'

export const fixedViews = ['mine', 'unassigned', 'open', 'waiting', 'done'] as const
export type FixedView = (typeof fixedViews)[number]
/** A view's name as it stands in the address: one of the fixed ones, or `in-{departmentId}`. */
export type QueueView = FixedView | `in-${string}`

export const departmentView = (departmentId: string): QueueView => `in-${departmentId}`

/** The department of a department's view; null for the fixed ones. */
export const departmentOfView = (view: string): string | null =>
  view.startsWith('in-') ? view.slice(3) : null

export function isQueueView(name: string): name is QueueView {
  return (fixedViews as readonly string[]).includes(name) || (name.length > 3 && name.startsWith('in-'))
}

export function bucketOfView(view: QueueView): Bucket {
  return view === 'waiting' || view === 'done' ? view : 'active'
}

/** The query behind a view; null as long as there is no department to ask about. */
export function viewSpec(
  view: QueueView,
  who: { uid: string; departments: readonly string[] },
  limit = WINDOW,
): QuerySpec | null {
  if (!who.departments.length) return null
  const department = departmentOfView(view)
  if (department)
    return who.departments.includes(department) ? queueQuery([department], 'active', limit) : null
  if (view === 'mine') return assigneeQuery(who.departments, who.uid, 'active', limit)
  if (view === 'unassigned') return assigneeQuery(who.departments, null, 'active', limit)
  return queueQuery(who.departments, bucketOfView(view), limit)
}

/** Whether a ticket belongs into a view, by the same conditions as its query: for counting what is loaded already. */
export function inView(
  view: QueueView,
  ticket: Pick<Ticket, 'bucket' | 'assigneeId' | 'departmentId'>,
  uid: string,
): boolean {
  if (ticket.bucket !== bucketOfView(view)) return false
  const department = departmentOfView(view)
  if (department) return ticket.departmentId === department
  if (view === 'mine') return ticket.assigneeId === uid
  return view !== 'unassigned' || ticket.assigneeId === null
}
