import { Building2, CheckCheck, CircleUserRound, Hourglass, Inbox, UserRoundX } from '@lucide/vue'
import { computed, type ComputedRef, type FunctionalComponent, type MaybeRefOrGetter } from 'vue'
import { useDepartments } from '@/entities/department/index.ts'
import {
  departmentView,
  fixedViews,
  useViewCounts,
  type FixedView,
  type QueueView,
} from '@/entities/ticket/index.ts'
import { useViewName } from '../useViewName.ts'

export interface ViewItem {
  view: QueueView
  name: string
  icon: FunctionalComponent
  /** `12`, `50+`, or empty when it is not known. */
  count: string
  /** The keys that go there. */
  keys: string
}

const icons: Record<FixedView, FunctionalComponent> = {
  mine: CircleUserRound,
  unassigned: UserRoundX,
  open: Inbox,
  waiting: Hourglass,
  done: CheckCheck,
}
export const viewKeys: Record<FixedView, string> = {
  mine: 'g m',
  unassigned: 'g u',
  open: 'g q',
  waiting: 'g w',
  done: 'g d',
}

/** The views, the fixed ones and one a department, with live counts; `current` is on the screen. */
export function useViewList(
  current: MaybeRefOrGetter<QueueView>,
): ComputedRef<{ fixed: ViewItem[]; departments: ViewItem[] }> {
  const name = useViewName()
  const { mine } = useDepartments()
  const counts = useViewCounts(current)

  function countOf(view: QueueView): string {
    const known = counts.value(view)
    if (!known) return ''
    return known.atLeast ? `${known.count}+` : String(known.count)
  }
  return computed(() => ({
    fixed: fixedViews.map((view) => ({
      view,
      name: name(view),
      icon: icons[view],
      count: countOf(view),
      keys: viewKeys[view],
    })),
    departments: mine.value.map(({ id }) => {
      const view = departmentView(id)
      return { view, name: name(view), icon: Building2, count: countOf(view), keys: '' }
    }),
  }))
}
