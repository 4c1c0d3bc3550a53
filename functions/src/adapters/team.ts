import { agentSchema, type AgentWithId } from '@emberdesk/domain/agent'
import { departmentSchema, type DepartmentWithId } from '@emberdesk/domain/department'
import { collections } from '@emberdesk/domain/paths'
import { agentsQuery, departmentsQuery, type QuerySpec } from '@emberdesk/domain/query'
import type * as z from 'zod'
import { cached } from './cached.ts'
import { systemClock } from './clock.ts'
import { readDocument } from './documents.ts'
import { runQuery } from './queries.ts'

/** Configuration is read this often at most; a change takes as long to be felt everywhere. */
const MAX_AGE_MS = 60_000

function keptList<T>(spec: QuerySpec, schema: z.ZodType<T>) {
  const load = async () => (await runQuery(spec, schema)).map(({ id, data }) => ({ ...data, id }))
  return cached(load, MAX_AGE_MS, systemClock)
}

/** Every agent, at most 100. Kept for a minute. */
export const agents: () => Promise<AgentWithId[]> = keptList(agentsQuery(), agentSchema)

/** Every department, at most 50. Kept for a minute. */
export const departments: () => Promise<DepartmentWithId[]> = keptList(departmentsQuery(), departmentSchema)

/** A department from the kept list, or read when it is not there yet; null when there is none. */
export async function findDepartment(id: string): Promise<DepartmentWithId | null> {
  const known = (await departments()).find((department) => department.id === id)
  if (known) return known
  const read = await readDocument(`${collections.departments}/${id}`, departmentSchema)
  return read && { ...read, id }
}

/** An agent, inactive ones too, from the kept list, or read when he is not there yet; null when there is none. */
export async function findAgent(uid: string): Promise<AgentWithId | null> {
  const known = (await agents()).find((agent) => agent.id === uid)
  if (known) return known
  const read = await readDocument(`${collections.agents}/${uid}`, agentSchema)
  return read && { ...read, id: uid }
}
