import { BUILT_IN, departmentOfView, type ViewWithId } from '@emberdesk/domain/view'
import { useI18n } from 'vue-i18n'
import { useDepartments } from '@/entities/department/index.ts'

/** What a view is called: those of every desk by our texts, a department's by its name, the others as somebody named them. */
export function useViewName(): (view: Pick<ViewWithId, 'id' | 'name' | 'ownerId'>) => string {
  const { t } = useI18n()
  const { departmentById } = useDepartments()
  return ({ id, name, ownerId }) => {
    if (ownerId !== BUILT_IN) return name
    const department = departmentOfView(id)
    return department ? (departmentById(department)?.name ?? department) : t(`queue.views.${id}`)
  }
}
