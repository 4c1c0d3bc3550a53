import { organisationSchema } from '@emberdesk/domain/organisation'
import { organisationByDomainQuery } from '@emberdesk/domain/query'
import type { KnownPeople } from '../intake/find-follow-up.ts'
import { runQuery } from './queries.ts'
import { agents, readAgent } from './team.ts'

/** Agents from the kept list, and one read more for who is one, so that nobody who has left answers; organisations one read each. */
export const knownPeople: KnownPeople = {
  async findAgent(address) {
    const isHis = ({ email }: { email: string }) => email.trim().toLowerCase() === address
    const kept = (await agents()).find((agent) => agent.active && isHis(agent))
    const agent = kept && (await readAgent(kept.id))
    return agent?.active && isHis(agent) ? agent : null
  },
  async findOrganisation(domain) {
    const [row] = await runQuery(organisationByDomainQuery(domain), organisationSchema)
    return row ? { ...row.data, id: row.id } : null
  },
}
