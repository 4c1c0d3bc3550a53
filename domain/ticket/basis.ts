import type { Basis } from './schema.ts'

/** The fields that the rules guard: changed directly, each needs its basis. */
export const guardedFields = ['status', 'assigneeId', 'priority', 'departmentId'] as const
export type GuardedField = (typeof guardedFields)[number]
export type GuardedValues = Required<Basis>

/**
 * The basis that a direct change carries: what its author saw in exactly those guarded fields that it changes. Undefined when it changes
 * none of them; such a change leaves the stored basis alone.
 */
export function basisOf(seen: GuardedValues, fields: Readonly<Record<string, unknown>>): Basis | undefined {
  const changed = guardedFields.filter((name) => name in fields && fields[name] !== seen[name])
  return changed.length ? Object.fromEntries(changed.map((name) => [name, seen[name]])) : undefined
}
