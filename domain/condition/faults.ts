import type { SenderVerdict } from '../authenticity/schema.ts'
import type { Category } from '../ticket/category.ts'
import type { Channel } from '../ticket/channel.ts'
import type { Priority } from '../ticket/priority.ts'
import { MAX_DEPTH, MAX_TESTS, type Condition, type ConditionGroup, type ConditionTest } from './fields.ts'
import { momentOf } from './moment.ts'
import { operatorsFor, valueKind } from './value-kind.ts'

/** What is wrong with a condition, and where: the indexes that lead from the top to the part. */
export interface ConditionFault {
  path: readonly number[]
  code: 'tooDeep' | 'tooMany' | 'operator' | 'value'
}

type Value = ConditionTest['value']

const fixed = {
  category: ['new', 'open', 'waiting', 'paused', 'solved', 'closed'] satisfies Category[],
  priority: [1, 2, 3, 4] satisfies Priority[],
  channel: ['mail', 'form', 'portal', 'chat', 'phone'] satisfies Channel[],
  senderVerdict: ['verified', 'unverified', 'unchecked'] satisfies SenderVerdict[],
}

/** The choices of a field that has the same ones on every desk; null for one whose choices only the desk knows. */
export function choicesOf(field: ConditionTest['field']): readonly (string | number)[] | null {
  return field in fixed ? fixed[field as keyof typeof fixed] : null
}

const isWord = (value: unknown) => typeof value === 'string' && value.trim() !== ''
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const areAll = (value: Value, one: (each: unknown) => boolean) => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.length > 0 && list.every(one)
}

function valueFits({ field, op, value }: ConditionTest): boolean {
  switch (valueKind(field, op)) {
    case 'nothing':
      return value === null
    case 'choices': {
      const known = choicesOf(field)
      return areAll(value, (each) => (known ? known.some((one) => one === each) : isWord(each)))
    }
    case 'tags':
      return areAll(value, isWord)
    case 'text':
      return op === 'is' || op === 'isNot' ? areAll(value, isWord) : isWord(value)
    case 'number':
      return op === 'is' || op === 'isNot' ? areAll(value, isNumber) : isNumber(value)
    case 'minutes':
      return isNumber(value) && (value as number) >= 0
    case 'moment':
      return momentOf(value, 0) !== null
  }
}

function testFault(test: ConditionTest): 'operator' | 'value' | null {
  if (!operatorsFor(test.field).includes(test.op)) return 'operator'
  return valueFits(test) ? null : 'value'
}

/**
 * What keeps a condition from being used: groups deeper than `MAX_DEPTH`, more than `MAX_TESTS` tests, an operator of another kind of
 * field, a value that does not fit. None: it is sound.
 */
export function conditionFaults(condition: ConditionGroup): ConditionFault[] {
  const faults: ConditionFault[] = []
  let tests = 0
  function look(part: Condition, path: readonly number[]): void {
    if (part.kind !== 'test') {
      if (path.length >= MAX_DEPTH) faults.push({ path, code: 'tooDeep' })
      else part.of.forEach((inner, index) => look(inner, [...path, index]))
      return
    }
    tests++
    const code = testFault(part)
    if (code) faults.push({ path, code })
  }
  look(condition, [])
  if (tests > MAX_TESTS) faults.push({ path: [], code: 'tooMany' })
  return faults
}
