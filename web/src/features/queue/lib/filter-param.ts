import { parseCondition, type Condition, type ConditionGroup } from '@emberdesk/domain/condition'

type Packed = readonly [string, ...unknown[]]
const groupKinds: readonly string[] = ['all', 'any', 'none']

const pack = (part: Condition): Packed => {
  if (part.kind !== 'test') return [part.kind, ...part.of.map(pack)]
  return part.value === null ? [part.field, part.op] : [part.field, part.op, part.value]
}

function unpack(packed: unknown): unknown {
  if (!Array.isArray(packed)) return null
  const [head, ...rest] = packed as unknown[]
  if (groupKinds.includes(head as string)) return { kind: head, of: rest.map(unpack) }
  return { kind: 'test', field: head, op: rest[0], value: rest[1] ?? null }
}

/** A condition as it stands in an address: `["all",["status","is",["open"]]]`. */
export const writeFilter = (condition: ConditionGroup): string => JSON.stringify(pack(condition))

/** The condition of an address that anybody may have typed; null when it is none. */
export function readFilter(param: unknown): ConditionGroup | null {
  if (typeof param !== 'string' || param.length > 4_000) return null
  try {
    return parseCondition(unpack(JSON.parse(param)))
  } catch {
    return null
  }
}
