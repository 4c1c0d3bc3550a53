import type { Contract, ContractWithId } from '@emberdesk/domain/contract'
import { customerContractsQuery, organisationContractsQuery } from '@emberdesk/domain/query'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useLiveQuery } from '@/data/useLiveQuery.ts'

export interface Contracts {
  /** Those that hold longest first; those without an end before all others. */
  contracts: ComputedRef<readonly ContractWithId[]>
  pending: ComputedRef<boolean>
}

const endOf = ({ validUntil }: Contract) => validUntil?.getTime() ?? Infinity

/** The contracts of a customer and of his organisation, live; null rests. */
export function useContracts(
  customerId: MaybeRefOrGetter<string | null>,
  organisationId: MaybeRefOrGetter<string | null>,
): Contracts {
  const forId = <Spec>(id: MaybeRefOrGetter<string | null>, query: (id: string) => Spec) => {
    const value = toValue(id)
    return value ? query(value) : null
  }
  const own = useLiveQuery<Contract>(() => forId(customerId, customerContractsQuery))
  const shared = useLiveQuery<Contract>(() => forId(organisationId, organisationContractsQuery))
  const contracts = computed(() => {
    const byId = new Map([...own.rows.value, ...shared.rows.value].map((one) => [one.id, one]))
    return [...byId.values()].sort((a, b) =>
      endOf(a) === endOf(b) ? a.name.localeCompare(b.name) : endOf(b) - endOf(a),
    )
  })
  return { contracts, pending: computed(() => own.pending.value || shared.pending.value) }
}
