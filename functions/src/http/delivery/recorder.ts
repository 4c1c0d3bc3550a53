import type { DeliveryReport } from '@emberdesk/domain/delivery'
import type { Answer } from '../call.ts'

/** Where reports go. Rejects when they could not be stored; then the provider has to send them again. */
export interface Recorder {
  record(reports: readonly DeliveryReport[]): Promise<void>
}

/** Reports that one request may hold; providers send a few hundred at most. */
const MOST = 2_000

/** Records reports and answers how many there were. */
export async function recorded(deliveries: Recorder, reports: readonly DeliveryReport[]): Promise<Answer> {
  const some = reports.slice(0, MOST)
  if (some.length > 0) await deliveries.record(some)
  return { status: 200, json: { reports: some.length } }
}
