import { WINDOW } from '@emberdesk/domain/query'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/vue-virtual'
import { computed, nextTick, shallowRef, watch, type ShallowRef } from 'vue'
import type { Density } from '@/entities/preferences/index.ts'
import type { Shown } from '../lib/shown-rows.ts'
import { rowHeight } from './row-height.ts'

/** How long a row counts as just arrived. */
export const FRESH_MS = 30_000
/** Rows around those in sight; a list of one window is in the page as a whole, so that the browser's own search finds every row. */
const OVERSCAN = 10

export interface QueueWindowOptions<Row> {
  rows: () => readonly Shown<Row>[]
  density: () => Density
  scroller: Readonly<ShallowRef<HTMLElement | null>>
  /** Stays in the page wherever the list is scrolled to, so that the focus is not lost. */
  activeId: () => string | null
}

/** Which rows are in the page: those in sight, some around them, the active one, and those that have just arrived. */
export function useQueueWindow<Row extends { id: string }>(options: QueueWindowOptions<Row>) {
  const { rows, density, scroller, activeId } = options

  const isFresh = ({ arrivedAt }: Shown<Row>) => Date.now() - arrivedAt < FRESH_MS
  function indexes(range: Range): number[] {
    const kept = rows().flatMap((item, index) => (item.row.id === activeId() || isFresh(item) ? [index] : []))
    return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b)
  }

  const virtualizer = useVirtualizer(
    computed(() => ({
      count: rows().length,
      getScrollElement: () => scroller.value,
      estimateSize: () => rowHeight(density()),
      getItemKey: (index: number) => rows()[index]?.row.id ?? index,
      rangeExtractor: indexes,
      overscan: rows().length <= WINDOW ? WINDOW : OVERSCAN,
    })),
  )
  watch(density, () => virtualizer.value.measure())

  const items = computed(() =>
    virtualizer.value.getVirtualItems().flatMap((item) => {
      const shown = rows()[item.index]
      return shown ? [{ ...item, shown }] : []
    }),
  )

  // Rows that come or go above what is in sight must not move it.
  watch(
    rows,
    async (now, before) => {
      const first = virtualizer.value.range?.startIndex ?? 0
      const anchor = before[first]
      if (!scroller.value?.scrollTop || !anchor) return
      const moved = now.findIndex(({ row }) => row.id === anchor.row.id) - first
      if (moved === 0 || moved + first < 0) return
      await nextTick()
      scroller.value.scrollTop += moved * rowHeight(density())
    },
    { flush: 'sync' },
  )

  /** Arrivals that nobody can have seen yet, because they stand below. */
  const unseen = shallowRef<ReadonlySet<string>>(new Set())
  watch([rows, () => virtualizer.value.range?.endIndex ?? 0] as const, ([now, last]) => {
    const below = now.slice(last + 1).filter((item) => isFresh(item) || unseen.value.has(item.row.id))
    unseen.value = new Set(below.map(({ row }) => row.id))
  })

  return { virtualizer, items, unseen }
}
