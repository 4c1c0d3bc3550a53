import type { Department } from '@emberdesk/domain/department'
import { collections } from '@emberdesk/domain/paths'
import { write } from '@/data/write.ts'

/** Adds a department or replaces its settings, for admins. Rejects with a `WriteError`. */
export function saveDepartment(id: string, department: Department): Promise<void> {
  return write({ kind: 'set', path: `${collections.departments}/${id}`, data: department })
}
