import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/vue-virtual'
import { computed, nextTick, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { ListEntry } from '../lib/list-entries.ts'
import { steadyMap } from '../lib/steady-map.ts'
import { createSlots } from './slots.ts'

/** How long a row counts as just arrived. */
const FRESH_MS = 30_000
/** Arrivals out of sight that are in the page all the same, for those who listen or search. */
const MOST_FRESH = 4
const OVERSCAN = 6
/** Rows that one frame draws anew while the list scrolls, so that none takes long however far a flick goes. */
const NEW_ROWS_A_FRAME = 3
/** The same for all that happens in one frame. */
const frameTime = (): number => Number(document.timeline?.currentTime ?? performance.now())

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
  const keysOf = steadyMap((entry: ListEntry<Row>) => entry.key)
  const keys = computed(() => keysOf(entries()))
  /** Of what stands where. */
  const indexOf = computed(() => new Map(keys.value.map((key, index) => [key, index])))

  const kindsOf = steadyMap((entry: ListEntry<Row>) => entry.kind)
  const kinds = computed(() => kindsOf(entries()))
  const headings = computed<readonly number[]>((before) => {
    const found = kinds.value.flatMap((kind, index) => (kind === 'group' ? [index] : []))
    return before && before.join() === found.join() ? before : found
  })
  const count = computed(() => entries().length)

  const isFresh = (entry: ListEntry<Row> | undefined) =>
    entry?.kind === 'row' && entry.shown.arrivedAt > 0 && Date.now() - entry.shown.arrivedAt < FRESH_MS
  const arrivalsOf = steadyMap((entry: ListEntry<Row>) => entry.kind === 'row' && entry.shown.arrivedAt > 0)
  const arrivals = computed(() => arrivalsOf(entries()))
  const arrived = computed(() => arrivals.value.flatMap((is, index) => (is ? [index] : [])))
  const fresh = computed(() =>
    arrived.value.filter((index) => isFresh(entries()[index])).slice(0, MOST_FRESH),
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
      const places = new Set(headings.value)
      const [height, heading] = [rowHeight(), headingHeight()]
      return {
        count: count.value,
        getScrollElement: () => scroller.value,
        estimateSize: (index: number) => (places.has(index) ? heading : height),
        rangeExtractor: indexes,
        overscan: OVERSCAN,
      }
    }),
  )
  watch([rowHeight, headings], () => virtualizer.value.measure())

  const slots = createSlots()
  let listed: readonly ListEntry<Row>[] = []
  let filled = 0
  /** Another frame fills what this one had no time for. */
  const frame = shallowRef(0)
  let next = 0
  let filledAt = 0
  function goOn(): void {
    cancelAnimationFrame(next)
    // The scrolling of this frame has had its rows already.
    next = requestAnimationFrame(() => (frameTime() === filledAt ? goOn() : frame.value++))
  }
  onScopeDispose(() => cancelAnimationFrame(next))

  /** What is looked at before what is only near it, and the active row before all. */
  function byNeed(indexes: readonly number[]): string[] {
    const { startIndex = 0, endIndex = 0 } = virtualizer.value.range ?? {}
    const active = activeId()
    const rank = (index: number) => {
      const entry = entries()[index]
      if (entry?.key === active) return 0
      return index >= startIndex && index <= endIndex ? 1 : 2
    }
    return [...indexes]
      .sort((a, b) => rank(a) - rank(b))
      .flatMap((index) => {
        const entry = entries()[index]
        return entry?.kind === 'row' ? [entry.key] : []
      })
  }

  const lineAt = (index: number) => {
    const entry = entries()[index]
    const measured = virtualizer.value.measurementsCache[index]
    return entry && measured ? { index, start: measured.start, size: measured.size, entry } : null
  }
  const wanted = computed(() => virtualizer.value.getVirtualItems().map(({ index }) => index))
  const groups = computed(() =>
    wanted.value.flatMap((index) => {
      const line = lineAt(index)
      return line?.entry.kind === 'group' ? [{ ...line, entry: line.entry }] : []
    }),
  )
  const rows = computed(() => {
    void frame.value
    // Only what scrolls is filled bit by bit: another list is there at once.
    const scrolls = listed === entries() && filled > 0
    const { placed, complete } = slots.fill(byNeed(wanted.value), scrolls ? NEW_ROWS_A_FRAME : Infinity)
    listed = entries()
    filled = placed.length
    filledAt = frameTime()
    if (!complete) goOn()
    return placed.flatMap(({ slot, key }) => {
      const line = lineAt(indexOf.value.get(key) ?? -1)
      return line?.entry.kind === 'row' ? [{ ...line, slot, shown: line.entry.shown }] : []
    })
  })

  // Rows that come or go above what is in sight must not move it.
  watch(
    entries,
    async (now, before) => {
      const first = virtualizer.value.range?.startIndex ?? 0
      const anchor = before[first]
      if (!scroller.value?.scrollTop || !anchor) return
      if (now[first]?.key === anchor.key) return
      const moved = now.findIndex(({ key }) => key === anchor.key) - first
      if (moved + first < 0) return
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
    groups,
    rows,
    unseen,
    stuck,
    /** Index of a row; -1 when it is not in the list. */
    indexOf: (id: string) => indexOf.value.get(id) ?? -1,
  }
}
