/**
 * How much automatic mail leaves a desk at most. Generous beside what people cause, and small beside what a loop or a flood does:
 * Zammad allows a recipient 30 in ten minutes, OTRS 40 a day.
 */
export const BUDGETS = {
  recipient: { perHour: 20, perDay: 60 },
  domain: { perHour: 1_000, perDay: null },
  overall: { perHour: 5_000, perDay: null },
  /** Notifications to one of our own people. */
  operator: { perHour: 240, perDay: 2_000 },
} as const

/** Parts of the budgets that many mails use at once, so that none of their documents is written too often. */
export const PARTS = { domain: 5, overall: 20, operator: 4 } as const
