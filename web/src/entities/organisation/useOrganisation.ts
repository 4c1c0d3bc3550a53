import type { Organisation } from '@emberdesk/domain/organisation'
import { collections } from '@emberdesk/domain/paths'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { useLiveDoc, type LiveDoc } from '@/data/useLiveDoc.ts'

/** One organisation, live; null rests. */
export function useOrganisation(organisationId: MaybeRefOrGetter<string | null>): LiveDoc<Organisation> {
  return useLiveDoc<Organisation>(() => {
    const id = toValue(organisationId)
    return id ? `${collections.organisations}/${id}` : null
  })
}
