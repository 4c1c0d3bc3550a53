import type { Filing } from './filing.ts'
import type { DocumentWrite, IntakeDesk, IntakeState } from './intake-state.ts'
import { planIntake } from './plan-intake.ts'
import type { IntakeResult } from './schema.ts'

export interface BatchPlan {
  /** One for each request, in order. */
  results: IntakeResult[]
  /** One for each document at most. */
  writes: DocumentWrite[]
}

/** Plans requests that share a transaction, one after another: two on the same ticket, or the same one twice, see each other. */
export function planBatch(
  before: IntakeState,
  filings: readonly Filing[],
  desk: IntakeDesk,
  now: Date,
): BatchPlan {
  const writes = new Map<string, DocumentWrite>()
  const results: IntakeResult[] = []
  let state = before
  for (const filing of filings) {
    const plan = planIntake(state, filing, desk, now)
    for (const write of plan.writes) writes.set(write.path, merged(writes.get(write.path), write))
    results.push(plan.result)
    state = plan.state
  }
  return { results, writes: [...writes.values()] }
}

function merged(first: DocumentWrite | undefined, second: DocumentWrite): DocumentWrite {
  if (!first || second.kind !== 'update') return second
  return { ...first, data: { ...first.data, ...second.data } }
}
