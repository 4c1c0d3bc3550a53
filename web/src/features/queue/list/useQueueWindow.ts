import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/vue-virtual'
import { computed, nextTick, shallowRef, watch, type ShallowRef } from 'vue'
import type { ListEntry } from '../lib/list-entries.ts'
import { createSlots } from './slots.ts'

/** How long a row counts as just arrived. */
const FRESH_MS = 30_000
/** Arrivals out of sight that are in the page all the same, for those who listen or search. */
const MOST_FRESH = 4
const OVERSCAN = 6
export interface QueueWindowOptions<Row> {
  entries: () => readonly ListEntry<Row>[]
  rowHeight: () => number
  headingHeight: () => number
  scroller: Readonly<ShallowRef<HTMLElement | null>>
  /** Stays in the page wherever the list is scrolled to, so that the focus is not lost. */
  activeId: () => string | null
}

/** Which lines are in the page: those in sight, a few around them, the active row, the newest arrivals, the heading that sticks. */
export function useQueueWindow<Row extends { id: string }>(options: QueueWindowOptions<Row>) {
  const { entries, rowHeight, headingHeight, scroller, activeId } = options
  const indexOf = computed(() => new Map(entries().map(({ key }, index) => [key, index])))
  const headings = computed(() => entries().flatMap(({ kind }, index) => (kind === 'group' ? [index] : [])))
  const isFresh = (entry: ListEntry<Row>) =>
    entry.kind === 'row' && entry.shown.arrivedAt > 0 && Date.now() - entry.shown.arrivedAt < FRESH_MS
  const fresh = computed(() =>
    entries()
      .flatMap((entry, index) => (isFresh(entry) ? [index] : []))
      .slice(0, MOST_FRESH),
  )
  /** The heading of what stands at the top. */
  const stuck = shallowRef(-1)

  function indexes(range: Range): number[] {
    stuck.value = headings.value.findLast((index) => index <= range.startIndex) ?? -1
    const active = indexOf.value.get(activeId() ?? '') ?? -1
    const kept = [stuck.value, active, ...fresh.value].filter((index) => index >= 0)
    return [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b)
  }

  const virtualizer = useVirtualizer(
    computed(() => {
      const list = entries()
      const height = rowHeight()
      return {
        count: list.length,
        getScrollElement: () => scroller.value,
        estimateSize: (index: number) => (list[index]?.kind === 'group' ? headingHeight() : height),
        getItemKey: (index: number) => list[index]?.key ?? index,
        rangeExtractor: indexes,
        overscan: OVERSCAN,
      }
    }),
  )
  watch(rowHeight, () => virtualizer.value.measure())

  const place = createSlots()
  const items = computed(() => {
    const list = entries()
    const found = virtualizer.value.getVirtualItems().flatMap(({ index, start, size }) => {
      const entry = list[index]
      return entry ? [{ index, start, size, entry }] : []
    })
    const slots = place(found.map(({ entry }) => entry.key))
    return found.map((item, n) => ({ ...item, slot: slots[n] as number }))
  })

  // Rows that come or go above what is in sight must not move it.
  watch(
    entries,
    async (now, before) => {
      const first = virtualizer.value.range?.startIndex ?? 0
      const anchor = before[first]
      if (!scroller.value?.scrollTop || !anchor) return
      const moved = now.findIndex(({ key }) => key === anchor.key) - first
      if (moved === 0 || moved + first < 0) return
      await nextTick()
      scroller.value.scrollTop += moved * rowHeight()
    },
    { flush: 'sync' },
  )

  /** Arrivals that nobody can have seen yet, because they stand below. */
  const unseen = shallowRef<ReadonlySet<string>>(new Set())
  watch([entries, () => virtualizer.value.range?.endIndex ?? 0] as const, ([now, last]) => {
    if (!fresh.value.length && !unseen.value.size) return
    const below = now.slice(last + 1).filter((entry) => isFresh(entry) || unseen.value.has(entry.key))
    unseen.value = new Set(below.map(({ key }) => key))
  })

  return {
    virtualizer,
    items,
    unseen,
    stuck,
    /** Index of a row; -1 when it is not in the list. */
    indexOf: (id: string) => indexOf.value.get(id) ?? -1,
  }
}
