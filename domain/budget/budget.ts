/** What a budget is for. `operator` is one of our own people, the others are outside. */
export type BudgetKind = 'recipient' | 'domain' | 'overall' | 'operator'

/** How much automatic mail may go out for one cause, within each whole hour and each whole day (UTC). */
export interface Budget {
  kind: BudgetKind
  /** Whose it is: an address, a domain; empty for the overall one. */
  of: string
  /** Of a budget that many share at once, its part; 0 where it is whole. */
  part: number
  /** Mails; null where there is no bound. */
  perHour: number | null
  perDay: number | null
  /** Kept to the mail, whoever else is at it. Otherwise some few may slip through at once. */
  exact: boolean
}

/** `rateLimits/{hash}_{day}`: what went out of a budget on a day, by the number of the hour since 1970. */
export interface BudgetUse {
  perHour: Readonly<Record<string, number>>
}

/** The same for operators, whose notifications of one message are counted in one document: by operator. */
export interface OperatorsUse {
  perOperator: Readonly<Record<string, BudgetUse['perHour']>>
}

/** Whether a budget's use is kept beside that of others of its kind, in one document a part. */
export const isKeptTogether = ({ kind }: Pick<Budget, 'kind'>): boolean => kind === 'operator'

export const NOTHING_USED: BudgetUse = { perHour: {} }

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

export const hourOf = (now: Date): string => String(Math.floor(now.getTime() / HOUR_MS))

/** The day that a budget's use is kept for, and when that ends. */
export function dayOf(now: Date): { index: number; endsAt: Date } {
  const index = Math.floor(now.getTime() / DAY_MS)
  return { index, endsAt: new Date((index + 1) * DAY_MS) }
}

/** What names the document of a budget among all others. Not to be stored in the clear: it may hold an address. */
export const budgetName = (budget: Budget): string =>
  `mail:${budget.kind}:${isKeptTogether(budget) ? '' : budget.of}:${budget.part}`

/** Whether a budget has room for one mail more. */
export function hasRoom({ perHour, perDay }: Budget, use: BudgetUse, now: Date): boolean {
  const hour = hourOf(now)
  const inHour = Object.hasOwn(use.perHour, hour) ? (use.perHour[hour] ?? 0) : 0
  const inDay = Object.values(use.perHour).reduce((sum, each) => sum + each, 0)
  return (perHour === null || inHour < perHour) && (perDay === null || inDay < perDay)
}
