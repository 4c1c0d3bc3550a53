import type { TicketWithId } from '@emberdesk/domain/ticket'
import { toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { chime, showNotice } from '@/entities/notice/index.ts'
import { usePreferences } from '@/entities/preferences/index.ts'

const heardAt = ({ lastCustomerAt }: TicketWithId) => lastCustomerAt?.getTime() ?? 0

/** Calls when a customer writes on one of these tickets while the page is hidden, for those who want it. */
export function useDesktopNotices(
  tickets: MaybeRefOrGetter<readonly TicketWithId[]>,
  synced: MaybeRefOrGetter<boolean>,
): void {
  const { t } = useI18n()
  const router = useRouter()
  const preferences = usePreferences()

  function tell({ id, subject, requester }: TicketWithId): void {
    showNotice({
      title: t('app.notice.wrote', { name: requester.name || requester.email }),
      text: subject,
      tag: id,
      open: () => void router.push({ name: 'queue', params: { view: 'mine', ticketId: id } }),
    })
    if (preferences.notifications.sound) chime()
  }

  watch(
    () => [toValue(synced), toValue(tickets)] as const,
    ([isSynced, now], [wasSynced, before]) => {
      if (!isSynced || !wasSynced || !document.hidden || !preferences.notifications.desktop) return
      const known = new Map(before.map((ticket) => [ticket.id, ticket]))
      for (const ticket of now) {
        const earlier = known.get(ticket.id)
        if (earlier && earlier !== ticket && heardAt(ticket) > heardAt(earlier)) tell(ticket)
      }
    },
  )
}
