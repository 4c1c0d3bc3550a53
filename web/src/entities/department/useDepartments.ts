import type { Department, DepartmentWithId } from '@emberdesk/domain/department'
import { departmentsQuery } from '@emberdesk/domain/query'
import { computed, type ComputedRef } from 'vue'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { useSession } from '@/entities/session/index.ts'

/** Firestore takes at most 30 values in an `in`; claims hold at most 20 departments. */
const MOST = 20

export interface Departments {
  departments: ComputedRef<readonly DepartmentWithId[]>
  /** Those whose tickets I see: all for an admin. */
  mine: ComputedRef<readonly DepartmentWithId[]>
  /** Their ids, in a fixed order, so that equal queries share a listener. Empty until known. */
  myIds: ComputedRef<readonly string[]>
  /** For certain in none of them: nobody has added me to one, or the desk has none. */
  isInNone: ComputedRef<boolean>
  departmentById: (id: string) => DepartmentWithId | undefined
}

/** The desk's departments, live. */
export function useDepartments(): Departments {
  const session = useSession()
  const { rows, synced } = useLiveQuery<Department>(departmentsQuery())
  const mine = computed(() => {
    const allowed = session.who?.claims?.departments ?? []
    return session.isAdmin ? rows.value : rows.value.filter(({ id }) => allowed.includes(id))
  })
  const myIds = computed(() => {
    const ids = session.isAdmin ? rows.value.map(({ id }) => id) : (session.who?.claims?.departments ?? [])
    return [...ids].sort().slice(0, MOST)
  })
  return {
    departments: rows,
    mine,
    myIds,
    isInNone: computed(() => !myIds.value.length && (!session.isAdmin || synced.value)),
    departmentById: (id) => rows.value.find((department) => department.id === id),
  }
}
