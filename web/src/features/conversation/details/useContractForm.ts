import type { ContractWithId } from '@emberdesk/domain/contract'
import { reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { saveContract } from '@/entities/contract/index.ts'
import { randomId } from '@/entities/ticket/index.ts'

/** Whom a contract is for. */
export interface ContractOwners {
  customerId: string
  organisationId: string | null
}
export type ContractOwner = 'customer' | 'organisation'

/** A date as a date field has it. Contracts end on a day, kept as midnight UTC. */
const toField = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? ''
const fromField = (text: string) => (text ? new Date(`${text}T00:00:00Z`) : null)

/** A contract being made (`contract` null) or changed. */
export function useContractForm(contract: ContractWithId | null, owners: ContractOwners) {
  const { t } = useI18n()
  const ofOrganisation = contract ? contract.organisationId !== null : owners.organisationId !== null
  const fields = reactive({
    name: contract?.name ?? '',
    number: contract?.number ?? '',
    owner: (ofOrganisation ? 'organisation' : 'customer') as ContractOwner,
    validUntil: toField(contract?.validUntil),
    note: contract?.note ?? '',
  })
  const errors = ref<{ name?: string; number?: string; validUntil?: string }>({})
  const problem = ref('')
  const busy = ref(false)

  function check(): boolean {
    const end = fromField(fields.validUntil)
    errors.value = {
      ...(fields.name.trim() ? {} : { name: t('conversation.details.contractNameMissing') }),
      ...(fields.number.trim() ? {} : { number: t('conversation.details.contractNumberMissing') }),
      ...(end && Number.isNaN(end.getTime()) ? { validUntil: t('conversation.details.notADate') } : {}),
    }
    return !Object.keys(errors.value).length
  }

  function ownerFields() {
    const isShared = fields.owner === 'organisation'
    return {
      organisationId: isShared ? (owners.organisationId ?? contract?.organisationId ?? null) : null,
      customerId: isShared ? null : owners.customerId,
    }
  }

  /** The contract's number once it is saved, else null; then `errors` or `problem` says why. */
  async function save(): Promise<string | null> {
    problem.value = ''
    if (busy.value || !check()) return null
    busy.value = true
    const number = fields.number.trim()
    try {
      await saveContract(contract?.id ?? randomId(), {
        name: fields.name.trim(),
        number,
        validUntil: fromField(fields.validUntil),
        note: fields.note.trim(),
        ...ownerFields(),
      })
      return number
    } catch {
      problem.value = t('conversation.details.contractNotSaved')
      return null
    } finally {
      busy.value = false
    }
  }

  return { fields, errors, problem, busy, save }
}
