/** Marks that a ticket keeps; older ones are folded. */
export const MAX_MARKS = 120
/** Steps of one policy. */
export const MAX_STEPS = 12
/** Steps taken that a ticket remembers. */
export const MAX_TAKEN = 24
/** Actions of one step. */
export const MAX_ACTIONS = 5
/** The longest target or offset in minutes: a year of 366 days. */
export const MAX_MINUTES = 527_040
/** The step that every clock has: its deadline has passed. */
export const BREACH = 'breach'
