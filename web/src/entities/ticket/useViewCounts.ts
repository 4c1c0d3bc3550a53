import { matches } from '@emberdesk/domain/condition'
import { builtInView, departmentView, type ViewWithId } from '@emberdesk/domain/view'
import { computed, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useNow } from '@/entities/clock/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { departmentOfView, type QueueView } from './queue-view.ts'
import { useViewRows } from './useViewRows.ts'

export interface Count {
  count: number
  /** There may be more: not every ticket that is open is here. */
  atLeast: boolean
}

const everything: ViewWithId = {
  ...(builtInView('open') as ViewWithId),
  id: 'everything',
  condition: { kind: 'all', of: [] },
}

/** How many tickets a view has, live, counted in the rows that the page holds: no read of its own. Null when that is not known. */
export function useViewCounts(
  _current?: MaybeRefOrGetter<QueueView>,
): ComputedRef<(view: ViewWithId | QueueView) => Count | null> {
  const session = useSession()
  const { myIds } = useDepartments()
  const now = useNow('minute')
  const { rows, pending, complete } = useViewRows(everything)
  return computed(() => (asked) => {
    const department = typeof asked === 'string' ? departmentOfView(asked) : null
    const view =
      typeof asked !== 'string' ? asked : department ? departmentView(department) : builtInView(asked)
    if (!view || pending.value || view.scope === 'done') return null
    const viewer = { uid: session.uid, now: now.value, departments: myIds.value }
    const found = rows.value.filter((row) => matches(view.condition, row, viewer))
    return { count: found.length, atLeast: !complete.value }
  })
}
