/** Rows that somebody chose. */
export interface Selection {
  ids: ReadonlySet<string>
  /** Where a range starts: the row chosen last. */
  anchor: string | null
  /** Every ticket of the view, loaded or not: `ids` says nothing then. */
  all: boolean
}

export const nothing: Selection = { ids: new Set(), anchor: null, all: false }

/** Takes a row in, or out again. Out of "all in this view" leaves every other row that is loaded. */
export function toggle(selection: Selection, id: string, order: readonly string[]): Selection {
  const ids = new Set(selection.all ? order : selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: id, all: false }
}

/** Takes in every row from the anchor to `id`; without an anchor that row alone. */
export function extendTo(selection: Selection, id: string, order: readonly string[]): Selection {
  const to = order.indexOf(id)
  const from = selection.anchor === null ? to : order.indexOf(selection.anchor)
  if (to < 0) return selection
  const start = from < 0 ? to : from
  const range = order.slice(Math.min(start, to), Math.max(start, to) + 1)
  return { ids: new Set([...(selection.all ? order : selection.ids), ...range]), anchor: id, all: false }
}

export const selectAll = (order: readonly string[]): Selection => ({
  ids: new Set(order),
  anchor: order[0] ?? null,
  all: false,
})

/** Only rows that are still there can be chosen: the same object when nothing went. */
export function onlyThere(selection: Selection, there: ReadonlySet<string>): Selection {
  const ids = [...selection.ids].filter((id) => there.has(id))
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) }
}
