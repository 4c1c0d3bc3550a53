import { computed, shallowRef, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { changedPlaces } from './lib/changed-places.ts'
import { nextShown, waitingCount, withChanges, type Shown } from './lib/shown-rows.ts'

/** More changes than this at once are looked up by id. */
const FEW = 50

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
  const waiting = shallowRef(0)

  watch(
    [() => toValue(live), () => toValue(held), () => toValue(list), () => toValue(synced)] as const,
    ([rows, isHeld, name, isSynced], [rowsBefore, wasHeld, before]) => {
      if (name !== before) whole = false
      // Most changes are of a row's content: ten thousand others are not looked at then.
      const places = whole && isHeld === wasHeld ? changedPlaces(rowsBefore ?? [], rows) : null
      if (places && places.length <= FEW) shown.value = withChanges(shown.value, rows, places)
      else {
        shown.value = nextShown(whole ? shown.value : [], rows, { held: isHeld, now: Date.now() })
        waiting.value = isHeld ? waitingCount(shown.value, rows) : 0
      }
      whole ||= isSynced
    },
    { immediate: true, flush: 'sync' },
  )

  return {
    rows: computed(() => shown.value),
    waiting: computed(() => waiting.value),
    letIn() {
      shown.value = nextShown(shown.value, toValue(live), { held: false, now: Date.now() })
      waiting.value = 0
    },
  }
}
