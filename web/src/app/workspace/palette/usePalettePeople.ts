import type { TicketWithId } from '@emberdesk/domain/ticket'
import { CircleUserRound, Contact } from '@lucide/vue'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import type { PaletteItem } from './palette-item.ts'
import { requestersOf } from './people.ts'

/** Only the tickets of one person are looked through. */
export interface PaletteScope {
  label: string
  has: (ticket: TicketWithId) => boolean
}

/** Colleagues and requesters; choosing one narrows the palette to what they have in hand or have asked. */
export function usePalettePeople(
  tickets: MaybeRefOrGetter<readonly TicketWithId[]>,
  narrow: (scope: PaletteScope) => void,
): ComputedRef<readonly PaletteItem[]> {
  const { t } = useI18n()
  const { agents } = useAgents()

  const colleagues = computed(() =>
    agents.value
      .filter(({ active }) => active)
      .map(({ id, name, email }): PaletteItem => {
        const scope = {
          label: t('app.palette.scopeAssignee', { name }),
          has: (ticket: TicketWithId) => ticket.assigneeId === id,
        }
        return {
          id: `person:${id}`,
          label: name,
          hint: t('app.palette.colleague'),
          keywords: email,
          icon: CircleUserRound,
          stays: true,
          run: () => narrow(scope),
        }
      }),
  )

  const requesters = computed(() =>
    requestersOf(toValue(tickets)).map(({ name, email, tickets }): PaletteItem => {
      const scope = {
        label: t('app.palette.scopeRequester', { name: name || email }),
        has: (ticket: TicketWithId) => ticket.requester.email === email,
      }
      return {
        id: `person:${email}`,
        label: name || email,
        hint: t('app.palette.requester', { n: tickets }, tickets),
        keywords: email,
        icon: Contact,
        stays: true,
        run: () => narrow(scope),
      }
    }),
  )

  return computed(() => [...colleagues.value, ...requesters.value])
}
