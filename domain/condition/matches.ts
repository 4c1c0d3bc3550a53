import type { TicketWithId } from '../ticket/schema.ts'
import { choices, flags, numbers, texts, times, type Viewer } from './facts.ts'
import { conditionFields, ME, type Condition, type ConditionTest } from './fields.ts'
import { fold } from './fold.ts'
import { momentOf } from './moment.ts'

type Value = ConditionTest['value']
type Scalar = string | number

const MINUTE = 60_000

const listOf = (value: Value): readonly Scalar[] =>
  value === null ? [] : typeof value === 'object' ? value : [value]

function choiceHolds({ field, op, value }: ConditionTest, ticket: TicketWithId, viewer: Viewer): boolean {
  const chosen = choices[field as keyof typeof choices](ticket, viewer) ?? null
  if (op === 'set') return chosen !== null
  if (op === 'notSet') return chosen === null
  const mine = field === 'department' ? (viewer.departments ?? []) : [viewer.uid]
  const isMine = chosen !== null && chosen !== '' && mine.some((my) => my === chosen)
  const isIn = listOf(value).some((one) => (one === ME ? isMine : one === chosen))
  return isIn === (op === 'is')
}

function tagsHold({ op, value }: ConditionTest, { tags = [] }: Pick<TicketWithId, 'tags'>): boolean {
  if (op === 'set') return tags.length > 0
  if (op === 'notSet') return tags.length === 0
  const has = new Set(tags.map(fold))
  const asked = listOf(value).map((tag) => fold(String(tag)))
  if (op === 'hasAll') return asked.every((tag) => has.has(tag))
  return asked.some((tag) => has.has(tag)) === (op === 'hasAny')
}

function textHolds({ field, op, value }: ConditionTest, ticket: TicketWithId, viewer: Viewer): boolean {
  const parts = texts[field as keyof typeof texts](ticket, viewer).flatMap((part) =>
    part ? [fold(part)] : [],
  )
  if (op === 'set') return parts.length > 0
  if (op === 'notSet') return parts.length === 0
  const asked = listOf(value).map((one) => fold(String(one)))
  const some = (hold: (part: string, text: string) => boolean) =>
    asked.some((text) => parts.some((part) => hold(part, text)))
  if (op === 'startsWith') return some((part, text) => part.startsWith(text))
  if (op === 'is' || op === 'isNot') return some((part, text) => part === text) === (op === 'is')
  return some((part, text) => part.includes(text)) === (op === 'contains')
}

function timeHolds({ field, op, value }: ConditionTest, ticket: TicketWithId, viewer: Viewer): boolean {
  const at = times[field as keyof typeof times](ticket, viewer)?.getTime() ?? null
  if (op === 'set') return at !== null
  if (op === 'notSet') return at === null
  if (at === null) return false
  const { now } = viewer
  if (op === 'before' || op === 'after') {
    const moment = momentOf(value, now)
    return moment !== null && (op === 'before' ? at < moment : at > moment)
  }
  if (typeof value !== 'number') return false
  const span = value * MINUTE
  if (op === 'longerAgoThan') return at < now - span
  return op === 'withinLast' ? at <= now && at >= now - span : at >= now && at <= now + span
}

function numberHolds({ field, op, value }: ConditionTest, ticket: TicketWithId, viewer: Viewer): boolean {
  const known = numbers[field as keyof typeof numbers](ticket, viewer) ?? null
  if (op === 'set') return known !== null
  if (op === 'notSet') return known === null
  if (op === 'is' || op === 'isNot') return listOf(value).some((one) => one === known) === (op === 'is')
  if (known === null || typeof value !== 'number') return false
  return op === 'atLeast' ? known >= value : known <= value
}

function testHolds(test: ConditionTest, ticket: TicketWithId, viewer: Viewer): boolean {
  switch (conditionFields[test.field]) {
    case 'choice':
      return choiceHolds(test, ticket, viewer)
    case 'tags':
      return tagsHold(test, ticket)
    case 'text':
      return textHolds(test, ticket, viewer)
    case 'time':
      return timeHolds(test, ticket, viewer)
    case 'number':
      return numberHolds(test, ticket, viewer)
    case 'flag':
      return flags[test.field as keyof typeof flags](ticket, viewer) === (test.op === 'yes')
  }
}

/**
 * Whether a ticket meets a condition, as `viewer` sees it. Never throws: what a ticket lacks fulfils only the negative comparisons
 * (`isNot`, `containsNot`, `hasNone`, `notSet`, `no`), never one of order or time.
 */
export function matches(condition: Condition, ticket: TicketWithId, viewer: Viewer): boolean {
  switch (condition.kind) {
    case 'test':
      return testHolds(condition, ticket, viewer)
    case 'all':
      return condition.of.every((part) => matches(part, ticket, viewer))
    case 'any':
      return condition.of.some((part) => matches(part, ticket, viewer))
    case 'none':
      return !condition.of.some((part) => matches(part, ticket, viewer))
  }
}
