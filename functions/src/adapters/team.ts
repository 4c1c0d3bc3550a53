import { agentSchema, type AgentWithId } from '@emberdesk/domain/agent'
import { departmentSchema, type DepartmentWithId } from '@emberdesk/domain/department'
import { collections } from '@emberdesk/domain/paths'
import { agentsQuery, departmentsQuery, type QuerySpec } from '@emberdesk/domain/query'
import type * as z from 'zod'
import { cached } from './cached.ts'
import { systemClock } from './clock.ts'
import { readDocument } from './documents.ts'
import { runQuery } from './queries.ts'

/**
 * Configuration is read this often at most by each instance; a change takes as long to be felt in mail and in what is filed. Browsers
 * see it at once, and the rules judge by what is stored.
 */
export const CONFIG_AGE_MS = 5 * 60_000

/** A list of configuration, as it is stored now. */
export function storedList<T>(spec: QuerySpec, schema: z.ZodType<T>): () => Promise<(T & { id: string })[]> {
  return async () => (await runQuery(spec, schema)).map(({ id, data }) => ({ ...data, id }))
}

/** The same, kept. None is not kept, so that what a new desk begins with is seen at once. */
export function keptList<T>(load: () => Promise<T[]>): () => Promise<T[]> {
  const someOrNull = () => load().then((rows) => (rows.length === 0 ? null : rows))
  const kept = cached(someOrNull, CONFIG_AGE_MS, systemClock)
  return async () => (await kept()) ?? []
}

/** Every agent, at most 100. Kept for five minutes. */
export const agents: () => Promise<AgentWithId[]> = keptList(storedList(agentsQuery(), agentSchema))

/** Every department as it is stored now, at most 50. */
export const storedDepartments: () => Promise<DepartmentWithId[]> = storedList(
  departmentsQuery(),
  departmentSchema,
)

/** Every department, at most 50. Kept for five minutes. */
export const departments: () => Promise<DepartmentWithId[]> = keptList(storedDepartments)

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
  return readAgent(uid)
}

/** An agent as he is stored now, for what only an active one may do; null when there is none. One read. */
export async function readAgent(uid: string): Promise<AgentWithId | null> {
  const read = await readDocument(`${collections.agents}/${uid}`, agentSchema)
  return read && { ...read, id: uid }
}
