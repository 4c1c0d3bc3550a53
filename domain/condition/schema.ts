import * as z from 'zod'
import {
  conditionFields,
  operatorsOf,
  type Condition,
  type ConditionField,
  type ConditionGroup,
  type Operator,
} from './fields.ts'

const valueSchema = z.union([
  z.string().max(200),
  z.number(),
  z.array(z.union([z.string().max(200), z.number()])).max(50),
  z.null(),
])
const testSchema = z.object({
  kind: z.literal('test'),
  field: z.enum(Object.keys(conditionFields) as [ConditionField, ...ConditionField[]]),
  op: z.enum(Object.values(operatorsOf).flat() as [Operator, ...Operator[]]),
  value: valueSchema,
})
const shapeSchema: z.ZodType<Condition> = z.lazy(() => z.union([testSchema, conditionGroupSchema]))
/** A tree as it is stored: a group on top. */
export const conditionGroupSchema: z.ZodType<ConditionGroup> = z.object({
  kind: z.enum(['all', 'any', 'none']),
  of: z.array(shapeSchema).max(20),
})
