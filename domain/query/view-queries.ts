import { collections } from '../paths/paths.ts'
import { TEAM } from '../view/fields.ts'
import type { QuerySpec } from './spec.ts'

/** The saved views of one agent and those that everybody shares. */
export function viewsQuery(uid: string): QuerySpec {
  return {
    name: 'views',
    path: collections.views,
    group: false,
    where: [['ownerId', 'in', [TEAM, uid]]],
    orderBy: [['order', 'asc']],
    limit: 100,
  }
}
