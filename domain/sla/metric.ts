/** What an SLA measures: our first answer, every further answer, and the whole work on a ticket. */
export const metrics = ['firstResponse', 'nextResponse', 'resolution'] as const
export type Metric = (typeof metrics)[number]
