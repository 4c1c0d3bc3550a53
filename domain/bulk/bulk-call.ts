import * as z from 'zod'
import { conditionFaults } from '../condition/faults.ts'
import { conditionGroupSchema } from '../condition/schema.ts'
import { bulkChangeSchema } from './schema.ts'

/** Calls carry times as ISO texts. */
function withTime(change: unknown): unknown {
  if (typeof change !== 'object' || change === null || !('until' in change)) return change
  return typeof change.until === 'string' ? { ...change, until: new Date(change.until) } : change
}

/** What the callable `startBulkJob` takes. */
export const bulkCallSchema = z.object({
  scope: z.enum(['open', 'done']),
  condition: conditionGroupSchema.refine((condition) => conditionFaults(condition).length === 0),
  change: z.preprocess(withTime, bulkChangeSchema),
  expected: z.number().int().min(0).max(1_000_000),
})
export type BulkCall = z.infer<typeof bulkCallSchema>
