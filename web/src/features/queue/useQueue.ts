import { usesField } from '@emberdesk/domain/condition'
import type { ViewWithId } from '@emberdesk/domain/view'
import { computed, toValue, watchEffect, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { useConnection } from '@/entities/connection/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useViewRows } from '@/entities/ticket/index.ts'
import type { ListEntry } from './lib/list-entries.ts'
import { matchesFilter, wordsOf } from './lib/matches-filter.ts'
import { steadyMap } from './lib/steady-map.ts'
import type { RowTicket } from './list/row-content.ts'
import { useSelection, type RowSelection } from './selection/useSelection.ts'
import { useArrivalNews } from './useArrivalNews.ts'
import { useGroups } from './useGroups.ts'
import { useListAddress, type ListAddress } from './useListAddress.ts'
import { useShownRows } from './useShownRows.ts'
import { useShownView } from './useShownView.ts'
import { useViewName } from './views/useViewName.ts'

export type QueueState = 'loading' | 'failed' | 'offline' | 'noDepartment' | 'missing' | 'noMatch' | 'empty'

export interface Queue {
  address: ListAddress
  /** The view as it is saved, and as it shows now. */
  saved: ComputedRef<ViewWithId | undefined>
  shown: ComputedRef<ViewWithId | undefined>
  name: ComputedRef<string>
  /** `12`, `500+`, or empty as long as it is not known. */
  count: ComputedRef<string>
  /** Null when not all of them are here. */
  total: ComputedRef<number | null>
  complete: ComputedRef<boolean>
  entries: ComputedRef<readonly ListEntry<RowTicket>[]>
  /** Ids of the rows in the order they stand in. */
  order: ComputedRef<readonly string[]>
  rowById: (id: string) => RowTicket | undefined
  selection: RowSelection
  /** Why the whole view cannot be changed by the server; empty when it can. */
  jobWhy: ComputedRef<string>
  /** Arrivals that wait because the list is held. */
  waiting: ComputedRef<number>
  /** What stands in the place of rows; null when there are some. */
  state: ComputedRef<QueueState | null>
  /** A sentence about arrivals, for a live region. */
  news: Readonly<{ value: string }>
  letIn: () => void
  loadMore: () => void
  retry: () => void
  clearFilter: () => void
  toggleGroup: (key: string) => void
}

/** One view as a list of rows that stay put while somebody points at them or has chosen some. */
export function useQueue(id: MaybeRefOrGetter<string>, pointed: MaybeRefOrGetter<boolean>): Queue {
  const { t } = useI18n()
  const { myIds, isInNone } = useDepartments()
  const { offline } = useConnection()
  const nameOf = useViewName()
  const address = useListAddress()
  const { saved, shown, missing } = useShownView(id, address)
  const source = useViewRows(shown)

  const words = computed(() => wordsOf(address.words.value))
  const found = computed(() => {
    const rows = source.rows.value
    return words.value.length ? rows.filter((row) => matchesFilter(row, words.value)) : rows
  })
  const idsOf = steadyMap((row: RowTicket) => row.id)
  const ids = computed(() => idsOf(found.value))
  const idSet = computed(() => new Set(ids.value))
  const placeOf = computed(() => new Map(ids.value.map((rowId, place) => [rowId, place])))
  /** Another list starts afresh: other rows, or another order. */
  const listKey = computed(() => {
    const view = shown.value
    return JSON.stringify([view?.id, view?.condition, view?.sort, view?.group, words.value])
  })

  const selection: RowSelection = useSelection(
    () => order.value,
    idSet,
    () => JSON.stringify([shown.value?.id, shown.value?.condition, words.value]),
  )
  const held = computed(() => toValue(pointed) || selection.count.value > 0)
  const { rows, waiting, letIn } = useShownRows(found, held, listKey, source.synced)
  const groups = useGroups(rows, () => ({ id: toValue(id), group: shown.value?.group ?? null }), held)
  const keysOf = steadyMap((entry: ListEntry<RowTicket>) =>
    entry.kind === 'row' && !entry.shown.gone ? entry.key : null,
  )
  const keys = computed(() => keysOf(groups.entries.value))
  const order = computed(() => keys.value.filter((key) => key !== null))

  const state = computed<QueueState | null>(() => {
    if (rows.value.length) return null
    if (missing.value) return 'missing'
    if (source.error.value) return offline.value ? 'offline' : 'failed'
    if (isInNone.value) return 'noDepartment'
    if (source.pending.value || !saved.value || !myIds.value.length) return 'loading'
    return words.value.length || address.filter.value ? 'noMatch' : 'empty'
  })
  const name = computed(() => (saved.value ? nameOf(saved.value) : ''))
  const count = computed(() => {
    if (source.pending.value && !found.value.length) return ''
    return source.complete.value ? String(found.value.length) : `${found.value.length}+`
  })
  watchEffect(() => (document.title = t('queue.pageTitle', { view: name.value, count: count.value })))

  return {
    address,
    saved,
    shown,
    name,
    count,
    total: computed(() => (source.complete.value ? found.value.length : null)),
    complete: source.complete,
    entries: groups.entries,
    order,
    rowById: (rowId) => found.value[placeOf.value.get(rowId) ?? -1],
    selection,
    jobWhy: computed(() => {
      if (words.value.length) return t('queue.bulk.notByWords')
      return shown.value && usesField(shown.value.condition, 'unread') ? t('queue.bulk.notByUnread') : ''
    }),
    waiting,
    state,
    news: useArrivalNews(found, listKey, source.synced),
    letIn,
    loadMore: () => !source.complete.value && source.loadMore(),
    retry: source.retry,
    clearFilter() {
      address.words.value = ''
      address.filter.value = null
    },
    toggleGroup: groups.toggle,
  }
}
