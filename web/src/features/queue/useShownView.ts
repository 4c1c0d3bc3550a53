import type { ViewWithId } from '@emberdesk/domain/view'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useViews } from '@/entities/view/index.ts'
import type { ListAddress } from './useListAddress.ts'

/** The view with this id, and as the address changes it for now. Undefined while it is not known, or when there is none. */
export function useShownView(
  id: MaybeRefOrGetter<string>,
  { filter, sort, group }: Pick<ListAddress, 'filter' | 'sort' | 'group'>,
): {
  saved: ComputedRef<ViewWithId | undefined>
  shown: ComputedRef<ViewWithId | undefined>
  missing: ComputedRef<boolean>
} {
  const { viewById, pending } = useViews()
  const saved = computed(() => viewById(toValue(id)))
  const shown = computed(() => {
    const view = saved.value
    if (!view || (!filter.value && !sort.value && group.value === undefined)) return view
    return {
      ...view,
      condition: filter.value
        ? ({ kind: 'all', of: [view.condition, filter.value] } as const)
        : view.condition,
      sort: sort.value ?? view.sort,
      group: group.value === undefined ? view.group : group.value,
    }
  })
  return { saved, shown, missing: computed(() => !saved.value && !pending.value) }
}
