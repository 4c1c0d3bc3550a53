import type { ViewWithId } from '@emberdesk/domain/view'

/** The orders to store so that a view stands some places further up (negative) or down among its like; none when it is at that end. */
export function movedOrders(
  among: readonly ViewWithId[],
  id: string,
  step: number,
): { view: ViewWithId; order: number }[] {
  const at = among.findIndex((view) => view.id === id)
  const to = at + step
  if (at < 0 || to < 0 || to >= among.length) return []
  const next = among.toSpliced(at, 1).toSpliced(to, 0, among[at] as ViewWithId)
  return next
    .map((view, index) => ({ view, order: index + 1 }))
    .filter(({ view, order }) => view.order !== order)
}
