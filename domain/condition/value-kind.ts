import {
  conditionFields,
  operatorsOf,
  type ConditionField,
  type ConditionTest,
  type Operator,
} from './fields.ts'

/**
 * What a comparison is made with: nothing; `choices` (a list, of numbers for the priority, else of ids), `tags` (a list), `text`, `number`,
 * `minutes` (a span), or a `moment` (minutes from now, or an ISO date).
 */
export type ValueKind = 'nothing' | 'choices' | 'tags' | 'text' | 'number' | 'minutes' | 'moment'

export const operatorsFor = (field: ConditionField): readonly Operator[] =>
  operatorsOf[conditionFields[field]]

/** What a field's comparison by an operator is made with. */
export function valueKind(field: ConditionField, op: Operator): ValueKind {
  const kind = conditionFields[field]
  if (op === 'set' || op === 'notSet' || kind === 'flag') return 'nothing'
  if (kind === 'time') return op === 'before' || op === 'after' ? 'moment' : 'minutes'
  return kind === 'choice' ? 'choices' : kind
}

/** What stands in a builder before anything was chosen. Not yet a valid value, except for `nothing`, spans and counts. */
export function emptyValue(field: ConditionField, op: Operator): ConditionTest['value'] {
  const DAY = 1_440
  switch (valueKind(field, op)) {
    case 'nothing':
      return null
    case 'choices':
    case 'tags':
      return []
    case 'text':
      return ''
    case 'number':
      return 1
    case 'minutes':
      return DAY
    case 'moment':
      return 0
  }
}

/** A comparison of a field, as a builder adds it: by the field's first operator. */
export function newTest(field: ConditionField): ConditionTest {
  const op = operatorsFor(field)[0] as Operator
  return { kind: 'test', field, op, value: emptyValue(field, op) }
}

/** The test by another operator; the value stays where it still fits. */
export function withOperator(test: ConditionTest, op: Operator): ConditionTest {
  const keeps = valueKind(test.field, op) === valueKind(test.field, test.op)
  return { ...test, op, value: keeps ? test.value : emptyValue(test.field, op) }
}
