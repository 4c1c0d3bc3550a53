import type { ConditionField, ConditionTest } from '@emberdesk/domain/condition'

/** What the parts of a chip that can be pressed look like. */
export const chipPart =
  'inline-flex min-w-0 items-center gap-1 px-2 hover:bg-hover -outline-offset-1! [&_svg]:shrink-0'

/** What every editor of a value is given. */
export interface ValueProps {
  field: ConditionField
  value: ConditionTest['value']
  invalid: boolean
}
