import { useI18n } from 'vue-i18n'
import { useDepartments } from '@/entities/department/index.ts'
import { departmentOfView, type QueueView } from '@/entities/ticket/index.ts'

/** What a view is called: a department's view has the department's name. */
export function useViewName(): (view: QueueView) => string {
  const { t } = useI18n()
  const { departmentById } = useDepartments()
  return (view) => {
    const id = departmentOfView(view)
    return id ? (departmentById(id)?.name ?? id) : t(`queue.views.${view}`)
  }
}
