import * as z from 'zod'

/** A field of a report that may be text, a number, anything else or missing: all but the first two are empty. */
export const looseText = z.union([z.string(), z.number()]).transform(String).catch('')
