import { ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { useRouter, type LocationQueryRaw } from 'vue-router'
import { afterPaint } from '@/lib/after-paint.ts'

interface ListHandle {
  focusRow: (id: string) => void
  reveal: (id: string) => void
}

export interface RowNavigation {
  /** The row that Tab reaches and keys are about: the open ticket's, else the one that had the focus last. */
  activeId: Ref<string | null>
  hrefOf: (ticketId: string) => string
  open: (ticketId: string) => void
  /** To the next row or the one before: opens it when one is open, else gives it the focus. Returns the id it went to. */
  move: (step: 1 | -1) => string | null
  /** Where `move` would go. */
  neighbour: (step: 1 | -1) => string | null
}

/** Moves through the rows of a list, in this order. */
export function useRowNavigation(
  list: MaybeRefOrGetter<ListHandle | null>,
  order: MaybeRefOrGetter<readonly string[]>,
  place: MaybeRefOrGetter<{ view: string; openId: string | null; query: LocationQueryRaw }>,
): RowNavigation {
  const router = useRouter()
  const activeId = ref<string | null>(null)
  watch(
    () => [toValue(place).view, toValue(place).openId] as const,
    ([view, open], before) => {
      if (open || view !== before?.[0]) activeId.value = open
      // Where the list scrolls to can wait until what is to be read is there.
      if (open) afterPaint(() => toValue(place).openId === open && toValue(list)?.reveal(open))
    },
    { immediate: true },
  )

  const linkTo = (ticketId: string) => ({
    name: 'queue',
    params: { view: toValue(place).view, ticketId },
    query: toValue(place).query,
  })
  /** One address is worked out a list: the rows' differ by the id alone. */
  const ID = 'ticket-id'
  let pattern: { of: string; parts: readonly [string, string] } | null = null
  function hrefOf(ticketId: string): string {
    const of = JSON.stringify(toValue(place))
    if (pattern?.of !== of) {
      const [start = '', end = ''] = router.resolve(linkTo(ID)).href.split(ID)
      pattern = { of, parts: [start, end] }
    }
    return pattern.parts.join(encodeURIComponent(ticketId))
  }
  const current = () => toValue(place).openId ?? activeId.value
  /** The list when the current row was last in it: what was solved or answered has left, and its neighbours tell where it stood. */
  let before: readonly string[] = []
  watch(
    [() => toValue(order), current],
    ([ids, id]) => {
      if (id !== null && ids.includes(id)) before = ids
    },
    { immediate: true, flush: 'sync' },
  )
  function neighbour(step: 1 | -1): string | null {
    const ids = toValue(order)
    const id = current() ?? ''
    const at = ids.indexOf(id)
    if (at >= 0) return ids[at + step] ?? null
    const there = new Set(ids)
    for (let near = before.indexOf(id) + step; before.includes(id) && before[near]; near += step) {
      if (there.has(before[near] as string)) return before[near] as string
    }
    return (step === 1 ? ids[0] : ids.at(-1)) ?? null
  }
  const open = (ticketId: string) => void router.push(linkTo(ticketId))

  return {
    activeId,
    hrefOf,
    open,
    neighbour,
    move(step) {
      const next = neighbour(step)
      if (next === null) return null
      if (toValue(place).openId) open(next)
      else toValue(list)?.focusRow(next)
      return next
    },
  }
}
