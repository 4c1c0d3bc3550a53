/** The time, as a parameter: what depends on it takes a clock, so that a test can set it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
