import { computed, shallowRef, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { extendTo, nothing, onlyThere, selectAll, toggle } from './selection.ts'

export interface RowSelection {
  ids: ComputedRef<ReadonlySet<string>>
  /** Every ticket of the view, also those that are not loaded. */
  all: ComputedRef<boolean>
  count: ComputedRef<number>
  has: (id: string) => boolean
  toggle: (id: string) => void
  /** Every row from the one chosen last to this one. */
  extendTo: (id: string) => void
  selectLoaded: () => void
  selectAll: () => void
  clear: () => void
}

/**
 * The rows that somebody has chosen, in a list in this order.
 * @param there rows that are in the view still: what leaves it is chosen no more
 * @param list another list starts with nothing
 */
export function useSelection(
  order: MaybeRefOrGetter<readonly string[]>,
  there: MaybeRefOrGetter<ReadonlySet<string>>,
  list: MaybeRefOrGetter<string>,
): RowSelection {
  const selection = shallowRef(nothing)
  watch(
    () => toValue(list),
    () => (selection.value = nothing),
  )
  watch(
    () => selection.value.ids.size > 0 && toValue(there),
    (rows) => {
      if (rows) selection.value = onlyThere(selection.value, rows)
    },
  )
  const ids = computed(() => (selection.value.all ? toValue(there) : selection.value.ids))
  return {
    ids,
    all: computed(() => selection.value.all),
    count: computed(() => ids.value.size),
    has: (id) => ids.value.has(id),
    toggle: (id) => (selection.value = toggle(selection.value, id, toValue(order))),
    extendTo: (id) => (selection.value = extendTo(selection.value, id, toValue(order))),
    selectLoaded: () => (selection.value = selectAll(toValue(order))),
    selectAll: () => (selection.value = { ...selectAll(toValue(order)), all: true }),
    clear: () => (selection.value = nothing),
  }
}
