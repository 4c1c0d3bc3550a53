import { computed, shallowRef, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { nextShown, waitingCount, type Shown } from './lib/shown-rows.ts'

export interface ShownRows<Row> {
  rows: ComputedRef<readonly Shown<Row>[]>
  /** New rows that wait because the list is held. */
  waiting: ComputedRef<number>
  /** Lets in what waits, and everything until `list` changes next. */
  letIn: () => void
}

/**
 * The rows to show for live ones, held still while somebody points at them.
 * @param list what is listed; another list starts afresh
 * @param synced the live rows are complete; what comes before that was there already and is no arrival
 */
export function useShownRows<Row extends { id: string }>(
  live: MaybeRefOrGetter<readonly Row[]>,
  held: MaybeRefOrGetter<boolean>,
  list: MaybeRefOrGetter<string>,
  synced: MaybeRefOrGetter<boolean>,
): ShownRows<Row> {
  const shown = shallowRef<readonly Shown<Row>[]>([])
  /** This list was complete before: a larger window of it does not make it new. */
  let whole = false

  watch(
    [() => toValue(live), () => toValue(held), () => toValue(list), () => toValue(synced)] as const,
    ([rows, isHeld, name, isSynced], [, , before]) => {
      if (name !== before) whole = false
      const from = whole ? shown.value : []
      shown.value = nextShown(from, rows, { held: isHeld, now: Date.now() })
      whole ||= isSynced
    },
    { immediate: true, flush: 'sync' },
  )

  return {
    rows: computed(() => shown.value),
    waiting: computed(() => waitingCount(shown.value, toValue(live))),
    letIn: () => (shown.value = nextShown(shown.value, toValue(live), { held: false, now: Date.now() })),
  }
}
