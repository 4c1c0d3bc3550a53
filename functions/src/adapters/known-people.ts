import { organisationSchema } from '@emberdesk/domain/organisation'
import { organisationByDomainQuery } from '@emberdesk/domain/query'
import type { KnownPeople } from '../intake/find-follow-up.ts'
import { runQuery } from './queries.ts'
import { agents } from './team.ts'

/** Agents from the list that is kept for a minute; organisations one read each. */
export const knownPeople: KnownPeople = {
  async findAgent(address) {
    const team = await agents()
    return team.find(({ active, email }) => active && email.trim().toLowerCase() === address) ?? null
  },
  async findOrganisation(domain) {
    const [row] = await runQuery(organisationByDomainQuery(domain), organisationSchema)
    return row ? { ...row.data, id: row.id } : null
  },
}
