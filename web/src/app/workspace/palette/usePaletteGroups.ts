import { builtInView, type ViewWithId } from '@emberdesk/domain/view'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import { Ticket } from '@lucide/vue'
import {
  computed,
  onScopeDispose,
  shallowRef,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
  type ShallowRef,
} from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useSession } from '@/entities/session/index.ts'
import { useViewRows } from '@/entities/ticket/index.ts'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'
import { rankItems } from './rank-items.ts'
import { useRecents } from './recents.ts'
import { findTickets, prepareTickets } from './ticket-index.ts'
import { usePaletteActions } from './usePaletteActions.ts'
import { usePalettePeople, type PaletteScope } from './usePalettePeople.ts'

export interface Palette {
  groups: ComputedRef<readonly PaletteGroup[]>
  /** Set while only one person's tickets are looked through. */
  scope: ShallowRef<PaletteScope | null>
  remember: (id: string) => void
}

/** Every ticket that is open, whatever the view. */
const everything: ViewWithId = {
  ...builtInView('open')!,
  id: 'everything',
  condition: { kind: 'all', of: [] },
}

/** What the palette offers for a query, all of it from memory: acts on the open ticket, other acts and places, tickets, people. */
export function usePaletteGroups(query: MaybeRefOrGetter<string>): Palette {
  const { t } = useI18n()
  const router = useRouter()
  const { recents, remember } = useRecents(useSession().uid)
  const { rows } = useViewRows(everything)
  const tickets = computed(() => rows.value as readonly TicketWithId[])
  const scope = shallowRef<PaletteScope | null>(null)
  const actions = usePaletteActions()
  const people = usePalettePeople(tickets, (narrower) => (scope.value = narrower))

  let isHere = true
  onScopeDispose(() => (isHere = false))
  watch(tickets, (now) => void prepareTickets(now, () => isHere && tickets.value === now), {
    immediate: true,
  })

  function openTicket(ticketId: string) {
    const { view } = router.currentRoute.value.params
    void router.push({ name: 'queue', params: { view: view || 'open', ticketId } })
  }
  const toTicket = ({ id, subject, number, requester }: TicketWithId): PaletteItem => ({
    id: `ticket:${id}`,
    label: subject,
    hint: `${requester.name || requester.email} · \u2066${number}\u2069`,
    icon: Ticket,
    run: () => openTicket(id),
  })

  const recent = computed(() => {
    const acts = [...actions.ticket.value, ...actions.go.value].filter(({ disabledWhy }) => !disabledWhy)
    const byId = new Map(acts.map((item) => [item.id, item]))
    const ticketsById = new Map(tickets.value.map((ticket) => [`ticket:${ticket.id}`, ticket]))
    return recents.value.flatMap((id) => {
      const ticket = ticketsById.get(id)
      return byId.get(id) ?? (ticket ? toTicket(ticket) : [])
    })
  })

  function groupsFor(asked: string): Record<string, readonly PaletteItem[]> {
    const narrowed = scope.value
    if (narrowed) return { tickets: findTickets(tickets.value.filter(narrowed.has), asked, 50).map(toTicket) }
    if (!asked) {
      return { recent: recent.value.slice(0, 6), ticket: actions.ticket.value, go: actions.go.value }
    }
    return {
      ticket: rankItems(actions.ticket.value, asked, 8),
      go: rankItems(actions.go.value, asked, 8),
      tickets: findTickets(tickets.value, asked, 20).map(toTicket),
      people: rankItems(people.value, asked, 6),
    }
  }

  const groups = computed(() =>
    Object.entries(groupsFor(toValue(query).trim()))
      .filter(([, items]) => items.length > 0)
      .map(([id, items]) => ({ id, title: t(`app.palette.groups.${id}`), items })),
  )
  return { groups, scope, remember }
}
