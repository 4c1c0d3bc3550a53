import { testsOf } from './edit.ts'
import { conditionFields, type Condition, type ConditionField } from './fields.ts'

export const usesField = (condition: Condition, field: ConditionField): boolean =>
  testsOf(condition).some((test) => test.field === field)

/** Whether the answer changes by the clock alone, other than by the end of a snooze. */
export function usesClock(condition: Condition): boolean {
  return testsOf(condition).some(({ field, op, value }) => {
    if (conditionFields[field] !== 'time' || op === 'set' || op === 'notSet') return false
    return (op !== 'before' && op !== 'after') || typeof value === 'number'
  })
}
