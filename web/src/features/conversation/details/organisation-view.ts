import { BUILT_IN, type ViewWithId } from '@emberdesk/domain/view'

/** The open tickets of an organisation, as a view: the page holds all open tickets, so that it costs nothing. */
export function organisationView(organisationId: string): ViewWithId {
  return {
    id: `organisation-${organisationId}`,
    name: organisationId,
    ownerId: BUILT_IN,
    departmentIds: [],
    scope: 'open',
    condition: {
      kind: 'all',
      of: [{ kind: 'test', field: 'organisation', op: 'is', value: [organisationId] }],
    },
    sort: { by: 'updatedAt', direction: 'desc' },
    group: null,
    columns: [],
    order: 0,
    updatedAt: new Date(0),
    updatedBy: BUILT_IN,
  }
}
