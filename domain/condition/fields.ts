/** What a condition can ask about a ticket, and how the answer is compared. */
export const conditionFields = {
  status: 'choice',
  category: 'choice',
  department: 'choice',
  assignee: 'choice',
  priority: 'choice',
  channel: 'choice',
  organisation: 'choice',
  senderVerdict: 'choice',
  tags: 'tags',
  subject: 'text',
  preview: 'text',
  number: 'text',
  contractNumber: 'text',
  /** Name and address of the requester together. */
  requester: 'text',
  createdAt: 'time',
  updatedAt: 'time',
  lastCustomerAt: 'time',
  lastAgentAt: 'time',
  waitingSince: 'time',
  dueAt: 'time',
  snoozedUntil: 'time',
  messageCount: 'number',
  timeSpentMin: 'number',
  csat: 'number',
  /** Asleep until a time that has not come yet. */
  snoozed: 'flag',
  /** Our last answer did not reach somebody. */
  undelivered: 'flag',
  /** May belong to, continue or repeat another ticket. */
  related: 'flag',
  /** The viewer has not seen its last message; always no where nobody looks, as in automations. */
  unread: 'flag',
} as const
export type ConditionField = keyof typeof conditionFields
export type FieldKind = (typeof conditionFields)[ConditionField]

/** The comparisons of each kind; `set` and `notSet` take no value, times are minutes from now or an ISO date. */
export const operatorsOf = {
  choice: ['is', 'isNot', 'set', 'notSet'],
  tags: ['hasAny', 'hasAll', 'hasNone', 'set', 'notSet'],
  text: ['contains', 'containsNot', 'startsWith', 'is', 'isNot', 'set', 'notSet'],
  time: ['before', 'after', 'longerAgoThan', 'withinLast', 'withinNext', 'set', 'notSet'],
  number: ['atLeast', 'atMost', 'is', 'isNot', 'set', 'notSet'],
  flag: ['yes', 'no'],
} as const satisfies Record<FieldKind, readonly string[]>
export type Operator = (typeof operatorsOf)[FieldKind][number]

/** Stands in a choice for whoever looks; among departments, for his. */
export const ME = '@me'

/** Most tests in a tree, and how deep groups may lie in each other. */
export const MAX_TESTS = 40
export const MAX_DEPTH = 5

/** One comparison. `is`, `isNot` and the tags' take a list, any of which will do. */
export interface ConditionTest {
  kind: 'test'
  field: ConditionField
  op: Operator
  value: string | number | readonly (string | number)[] | null
}
/** `all`, `any` or `none` of the parts hold. Without parts `all` and `none` hold, `any` does not. */
export interface ConditionGroup {
  kind: 'all' | 'any' | 'none'
  of: readonly Condition[]
}
/** The typed tree that views, bulk jobs, SLA policies, automations and reports share. */
export type Condition = ConditionTest | ConditionGroup
