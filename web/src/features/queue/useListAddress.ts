import type { ConditionGroup } from '@emberdesk/domain/condition'
import { groupFields, sortFields, type GroupField, type View } from '@emberdesk/domain/view'
import { watchDebounced } from '@vueuse/core'
import { computed, ref, watch, type ComputedRef, type Ref, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { readFilter, writeFilter } from './lib/filter-param.ts'

export interface ListAddress {
  /** What narrows the view beside its own condition; null for nothing. */
  filter: WritableComputedRef<ConditionGroup | null>
  /** Words that a row has to show. */
  words: Ref<string>
  /** Null stands for what the view says itself. */
  sort: WritableComputedRef<View['sort'] | null>
  /** Undefined stands for what the view says itself. */
  group: WritableComputedRef<GroupField | null | undefined>
  /** Something departs from the view as it is saved. */
  isChanged: ComputedRef<boolean>
  reset: () => void
  /** What a link to a ticket of this list takes along. */
  query: ComputedRef<LocationQueryRaw>
}

const NO_GROUP = 'none'

/** What departs from the saved view stands in the address, so that a copied link shows the same list. */
export function useListAddress(): ListAddress {
  const route = useRoute()
  const router = useRouter()
  const names = ['filter', 'q', 'sort', 'group'] as const

  const read = (name: (typeof names)[number]) => {
    const value = route.query[name]
    return typeof value === 'string' ? value : undefined
  }
  function put(part: Partial<Record<(typeof names)[number], string | undefined>>): void {
    const { hash, params } = route
    void router.replace({ name: route.name ?? 'queue', params, hash, query: { ...route.query, ...part } })
  }

  // By their text, so that a step to another ticket of the list changes nothing here.
  const filterText = computed(() => read('filter'))
  const sortText = computed(() => read('sort') ?? '')
  const filter = computed({
    get: () => readFilter(filterText.value),
    set: (condition) => put({ filter: condition?.of.length ? writeFilter(condition) : undefined }),
  })
  const inAddress = () => read('q')?.slice(0, 200) ?? ''
  /** Typed letter by letter: the list follows at once, the address when the hand rests. */
  const words = ref(inAddress())
  watch(inAddress, (text) => (words.value = text))
  watchDebounced(words, (text) => text !== inAddress() && put({ q: text || undefined }), { debounce: 250 })
  const sort = computed({
    get() {
      const [by, direction] = sortText.value.split('.')
      const field = sortFields.find((each) => each === by)
      return field
        ? { by: field, direction: direction === 'desc' ? ('desc' as const) : ('asc' as const) }
        : null
    },
    set: (next: View['sort'] | null) => put({ sort: next ? `${next.by}.${next.direction}` : undefined }),
  })
  const group = computed({
    get() {
      const named = read('group')
      return named === NO_GROUP ? null : groupFields.find((each) => each === named)
    },
    set: (next: GroupField | null | undefined) => put({ group: next === null ? NO_GROUP : next }),
  })

  return {
    filter,
    words,
    sort,
    group,
    isChanged: computed(() => Boolean(filter.value || sort.value || group.value !== undefined)),
    reset: () => put({ filter: undefined, sort: undefined, group: undefined }),
    query: computed(() =>
      Object.fromEntries(names.flatMap((name) => (read(name) ? [[name, read(name)]] : []))),
    ),
  }
}
