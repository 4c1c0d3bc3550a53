import type { Organisation, OrganisationWithId } from '@emberdesk/domain/organisation'
import { collections } from '@emberdesk/domain/paths'
import { organisationsQuery } from '@emberdesk/domain/query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'
import { SERVER_TIME, write } from '@/data/write.ts'

export type OrganisationFields = Pick<Organisation, 'name' | 'domains'>

const pathOf = (id: string) => `${collections.organisations}/${id}`

/** The organisations by name, live, while they are wanted. */
export const useOrganisations = (wanted: MaybeRefOrGetter<boolean> = true): LiveQuery<Organisation> =>
  useLiveQuery<Organisation>(() => (toValue(wanted) ? organisationsQuery() : null))

/** Adds an organisation; the rules let leads say its domains. Rejects with a `WriteError`. */
export function addOrganisation(id: string, { name, domains }: OrganisationFields): Promise<void> {
  return write({ kind: 'set', path: pathOf(id), data: { name, domains, updatedAt: SERVER_TIME } })
}

/** Changes an organisation's name and domains. Rejects with a `WriteError`. */
export function changeOrganisation(id: string, { name, domains }: OrganisationFields): Promise<void> {
  return write({ kind: 'update', path: pathOf(id), data: { name, domains, updatedAt: SERVER_TIME } })
}

/** Deletes an organisation, for admins; its people's tickets stay. `undo` puts it back. */
export function deleteOrganisation(organisation: OrganisationWithId): {
  saved: Promise<void>
  undo: () => Promise<void>
} {
  // A live row carries more than the document.
  const fields = Object.entries(organisation).filter(([name]) => name !== 'id' && name !== 'pending')
  const data = { ...Object.fromEntries(fields), updatedAt: SERVER_TIME }
  return {
    saved: write({ kind: 'delete', path: pathOf(organisation.id) }),
    undo: () => write({ kind: 'set', path: pathOf(organisation.id), data }),
  }
}
