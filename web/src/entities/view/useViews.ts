import { parseCondition } from '@emberdesk/domain/condition'
import { viewsQuery } from '@emberdesk/domain/query'
import {
  builtInView,
  builtInViews,
  departmentView,
  TEAM,
  type View,
  type ViewWithId,
} from '@emberdesk/domain/view'
import { computed, type ComputedRef } from 'vue'
import type { LiveError } from '@/data/live-source.ts'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'

export interface Views {
  /** Those that every desk has: mine, unassigned, open, waiting, snoozed, done. Their names are texts of the interface. */
  builtIn: readonly ViewWithId[]
  /** One a department of mine; its name is the department's. */
  departments: ComputedRef<readonly ViewWithId[]>
  /** Shared ones that are shown to my departments, in their order. */
  shared: ComputedRef<readonly ViewWithId[]>
  /** My own, in their order. */
  personal: ComputedRef<readonly ViewWithId[]>
  /** All of them, in the order above. */
  all: ComputedRef<readonly ViewWithId[]>
  /** A view by the id that stands in the address; undefined when there is none, or none yet. */
  viewById: (id: string) => ViewWithId | undefined
  /** True until the stored ones are there. */
  pending: ComputedRef<boolean>
  error: ComputedRef<LiveError | null>
  retry: () => void
}

/** The ways to look at the tickets, live. A stored one whose condition cannot be read is left out. */
export function useViews(): Views {
  const session = useSession()
  const { mine, myIds } = useDepartments()
  const { rows, pending, error, retry } = useLiveQuery<View>(() =>
    session.uid ? viewsQuery(session.uid) : null,
  )

  const sound = computed(() => rows.value.filter(({ condition }) => parseCondition(condition) !== null))
  const departments = computed(() => mine.value.map(({ id, name }) => ({ ...departmentView(id), name })))
  const isShownToMe = ({ departmentIds }: View) =>
    departmentIds.length === 0 || session.isAdmin || departmentIds.some((id) => myIds.value.includes(id))
  const shared = computed(() => sound.value.filter((view) => view.ownerId === TEAM && isShownToMe(view)))
  const personal = computed(() => sound.value.filter((view) => view.ownerId === session.uid))
  const all = computed(() => [...builtInViews, ...departments.value, ...shared.value, ...personal.value])

  return {
    builtIn: builtInViews,
    departments,
    shared,
    personal,
    all,
    viewById: (id) =>
      departments.value.find((view) => view.id === id) ??
      builtInView(id) ??
      sound.value.find((view) => view.id === id),
    pending,
    error,
    retry,
  }
}
