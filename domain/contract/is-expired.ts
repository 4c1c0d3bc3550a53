import type { Contract } from './schema.ts'

/** Whether a contract has run out: its last day is a date (kept as midnight UTC) and is still good until that day ends there. */
export function isExpired({ validUntil }: Pick<Contract, 'validUntil'>, now: Date): boolean {
  return validUntil !== null && validUntil.getTime() + 86_400_000 <= now.getTime()
}
