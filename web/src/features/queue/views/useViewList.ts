import { BUILT_IN, departmentOfView, TEAM, type BuiltInId, type ViewWithId } from '@emberdesk/domain/view'
import {
  AlarmClock,
  Building2,
  CheckCheck,
  CircleUserRound,
  Hourglass,
  Inbox,
  Layers,
  UserRoundX,
  Users,
} from '@lucide/vue'
import { computed, type Component, type ComputedRef } from 'vue'
import { useSession } from '@/entities/session/index.ts'
import { useViewCounts } from '@/entities/ticket/index.ts'
import { useViews } from '@/entities/view/index.ts'
import { useViewName } from './useViewName.ts'
import { mayEdit } from './view-draft.ts'

export interface ViewItem {
  view: ViewWithId
  name: string
  icon: Component
  /** `12`, `500+`, or empty when it is not known. */
  count: string
  /** Whoever looks may change it. */
  editable: boolean
}
export interface ViewSection {
  name: 'builtIn' | 'departments' | 'shared' | 'personal'
  items: ViewItem[]
}

const icons: Record<BuiltInId, Component> = {
  mine: CircleUserRound,
  unassigned: UserRoundX,
  open: Inbox,
  waiting: Hourglass,
  snoozed: AlarmClock,
  done: CheckCheck,
}
function iconOf({ id, ownerId }: ViewWithId): Component {
  if (ownerId === TEAM) return Users
  if (ownerId !== BUILT_IN) return Layers
  return departmentOfView(id) ? Building2 : icons[id as BuiltInId]
}

/** The views in their sections, with live counts. */
export function useViewList(): ComputedRef<ViewSection[]> {
  const name = useViewName()
  const session = useSession()
  const { builtIn, departments, shared, personal } = useViews()
  const counts = useViewCounts()

  function countOf(view: ViewWithId): string {
    const known = counts.value(view)
    if (!known) return ''
    return known.atLeast ? `${known.count}+` : String(known.count)
  }
  const items = (views: readonly ViewWithId[]) =>
    views.map((view) => ({
      view,
      name: name(view),
      icon: iconOf(view),
      count: countOf(view),
      editable: mayEdit(view, session),
    }))
  return computed(() => [
    { name: 'builtIn', items: items(builtIn) },
    { name: 'departments', items: items(departments.value) },
    { name: 'shared', items: items(shared.value) },
    { name: 'personal', items: items(personal.value) },
  ])
}
