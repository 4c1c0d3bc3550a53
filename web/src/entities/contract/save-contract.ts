import type { Contract } from '@emberdesk/domain/contract'
import { collections } from '@emberdesk/domain/paths'
import { SERVER_TIME, write } from '@/data/write.ts'

export type ContractFields = Omit<Contract, 'updatedAt'>

/** Makes a contract or changes it. Rejects with a `WriteError`. */
export function saveContract(id: string, fields: ContractFields): Promise<void> {
  const { name, number, organisationId, customerId, validUntil, note } = fields
  const data = { name, number, organisationId, customerId, validUntil, note, updatedAt: SERVER_TIME }
  return write({ kind: 'set', path: `${collections.contracts}/${id}`, data })
}
