import { hasRoom, NOTHING_USED, type Budget, type BudgetKind, type BudgetUse } from './budget.ts'

const WHY: Record<BudgetKind, (budget: Budget) => string> = {
  recipient: ({ of }) => `${of} has had as many automatic mails as an address gets in an hour or a day.`,
  domain: ({ of }) => `Addresses at ${of} have had as many automatic mails as a domain gets in an hour.`,
  overall: () => 'The desk has sent as many automatic mails as it does in an hour.',
  operator: () => 'The operator has had as many notifications as anybody gets in an hour or a day.',
}

/**
 * Why a mail is over one of its budgets, one sentence; null when all of them have room for it.
 * @param uses what is used of each budget, in their order; undefined for nothing
 */
export function overBudget(
  budgets: readonly Budget[],
  uses: readonly (BudgetUse | undefined)[],
  now: Date,
): string | null {
  const spent = budgets.find((budget, index) => !hasRoom(budget, uses[index] ?? NOTHING_USED, now))
  return spent ? WHY[spent.kind]({ ...spent, of: spent.of.slice(0, 320) }) : null
}
