import { conditionFaults } from './faults.ts'
import {
  conditionFields,
  MAX_DEPTH,
  type Condition,
  type ConditionGroup,
  type ConditionTest,
} from './fields.ts'

const MAX_PARTS = 20
const MAX_TEXT = 200
const MAX_VALUES = 50

const isScalar = (value: unknown): value is string | number =>
  typeof value === 'string' ? value.length <= MAX_TEXT : typeof value === 'number' && Number.isFinite(value)

function parseValue(value: unknown): ConditionTest['value'] | undefined {
  if (value === null || isScalar(value)) return value
  return Array.isArray(value) && value.length <= MAX_VALUES && value.every(isScalar) ? value : undefined
}

function parseTest({ field, op, value: given }: Record<string, unknown>): ConditionTest | null {
  const value = parseValue(given)
  const isField = typeof field === 'string' && Object.hasOwn(conditionFields, field)
  // Whether the operator is one of the field's is for `conditionFaults`.
  if (!isField || typeof op !== 'string' || value === undefined) return null
  return { kind: 'test', field: field as ConditionTest['field'], op: op as ConditionTest['op'], value }
}

function parsePart(part: unknown, depth: number): Condition | null {
  if (part === null || typeof part !== 'object') return null
  const { kind, of } = part as Record<string, unknown>
  if (kind === 'test') return parseTest(part as Record<string, unknown>)
  if (kind !== 'all' && kind !== 'any' && kind !== 'none') return null
  if (depth >= MAX_DEPTH || !Array.isArray(of) || of.length > MAX_PARTS) return null
  const parts = of.map((inner) => parsePart(inner, depth + 1))
  return parts.includes(null) ? null : { kind, of: parts as Condition[] }
}

/**
 * A stored tree, or null when it is not a sound one: rules cannot look into a tree, so whoever reads one does. By hand and not by
 * `conditionGroupSchema`, with which a test keeps it in step, because the list of tickets would wait for 24 kB of zod.
 */
export function parseCondition(value: unknown): ConditionGroup | null {
  const parsed = parsePart(value, 0)
  if (!parsed || parsed.kind === 'test' || conditionFaults(parsed).length > 0) return null
  return parsed
}
