/** When the sample ticket was made. */
export const SAMPLE_TIME = new Date('2026-11-22T12:00:00.000Z')
