import { departmentSchema } from '@emberdesk/domain/department'
import type { IntakeDesk } from '@emberdesk/domain/inbound'
import { departmentsQuery, statusesQuery } from '@emberdesk/domain/query'
import { statusSchema } from '@emberdesk/domain/ticket'
import { cached } from './cached.ts'
import { systemClock } from './clock.ts'
import { runQuery } from './queries.ts'

const MAX_AGE_MS = 60_000

/** Null while there is no department, so that the first one is seen at once. */
async function readDesk(): Promise<IntakeDesk | null> {
  const [departments, statuses] = await Promise.all([
    runQuery(departmentsQuery(), departmentSchema),
    runQuery(statusesQuery(), statusSchema),
  ])
  if (departments.length === 0) return null
  return {
    departments: departments.map(({ id, data }) => ({ ...data, id })),
    statuses: statuses.map(({ id, data }) => ({ ...data, id })),
  }
}

const keptDesk = cached(readDesk, MAX_AGE_MS, systemClock)

/** What filing depends on, kept for a minute: one read a department and status. */
export async function loadDesk(): Promise<IntakeDesk> {
  return (await keptDesk()) ?? { departments: [], statuses: [] }
}
