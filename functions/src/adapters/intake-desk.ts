import type { IntakeDesk } from '@emberdesk/domain/inbound'
import { statusesQuery } from '@emberdesk/domain/query'
import { statusSchema } from '@emberdesk/domain/ticket'
import { departments, keptList, storedDepartments, storedList } from './team.ts'

const storedStatuses = storedList(statusesQuery(), statusSchema)
const statuses = keptList(storedStatuses)

/** What filing depends on, kept like all configuration: one read a department and status. */
export async function loadDesk(): Promise<IntakeDesk> {
  const [known, ordered] = await Promise.all([departments(), statuses()])
  return { departments: known, statuses: ordered }
}

/** The same as it is stored now, for people who may just have changed it. */
export async function loadDeskNow(): Promise<IntakeDesk> {
  const [stored, ordered] = await Promise.all([storedDepartments(), storedStatuses()])
  return { departments: stored, statuses: ordered }
}
