import type { OrganisationWithId } from '@emberdesk/domain/organisation'
import { reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  addOrganisation,
  changeOrganisation,
  type OrganisationFields,
} from '@/entities/organisation/index.ts'
import { randomId } from '@/entities/ticket/index.ts'
import { readDomains } from './read-domains.ts'

const MOST_DOMAINS = 20

/** Name and domains of an organisation, or of a new one (`organisation` undefined). */
export function useOrganisationForm(
  organisation: OrganisationWithId | undefined,
  others: readonly OrganisationWithId[],
) {
  const { t } = useI18n()
  const fields = reactive({
    name: organisation?.name ?? '',
    domains: (organisation?.domains ?? []).join('\n'),
  })
  const errors = ref<{ name?: string; domains?: string }>({})
  const problem = ref('')
  const busy = ref(false)

  function domainFault({ domains, malformed, open }: ReturnType<typeof readDomains>): string {
    if (malformed[0]) return t('admin.organisations.faults.malformed', { domain: malformed[0] })
    if (open[0]) return t('admin.organisations.faults.open', { domain: open[0] })
    if (domains.length > MOST_DOMAINS) return t('admin.organisations.faults.tooMany')
    for (const other of others) {
      const domain =
        other.id === organisation?.id ? undefined : domains.find((each) => other.domains?.includes(each))
      if (domain) return t('admin.organisations.faults.taken', { domain, name: other.name })
    }
    return ''
  }

  function read(): OrganisationFields | null {
    const name = fields.name.trim()
    const found = readDomains(fields.domains)
    const fault = domainFault(found)
    errors.value = {
      ...(name && name.length <= 200 ? {} : { name: t('admin.organisations.faults.name') }),
      ...(fault ? { domains: fault } : {}),
    }
    return Object.keys(errors.value).length ? null : { name, domains: found.domains }
  }

  /** Null when it was not saved; then `errors` or `problem` says why. */
  async function save(): Promise<OrganisationFields | null> {
    const given = read()
    problem.value = ''
    if (!given || busy.value) return null
    busy.value = true
    try {
      await (organisation ? changeOrganisation(organisation.id, given) : addOrganisation(randomId(), given))
      return given
    } catch {
      problem.value = t('admin.notSaved')
      return null
    } finally {
      busy.value = false
    }
  }

  return { fields, errors, problem, busy, save }
}
