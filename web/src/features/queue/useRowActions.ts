import type { StatusWithId, TicketWithId } from '@emberdesk/domain/ticket'
import { useI18n } from 'vue-i18n'
import { useChangeNews, useTicketActions } from '@/entities/ticket/index.ts'
import { toast } from '@/ui/toast.ts'

/** Changes from the list: painted at once, said in a toast that can undo, taken back aloud when refused. */
export function useRowActions() {
  const { t } = useI18n()
  const actions = useTicketActions()
  const make = useChangeNews(toast)

  return {
    assignToMe: (ticket: TicketWithId) =>
      make(() => actions.assignToMe(ticket), t('app.change.assignedToMe')),
    setStatus: (ticket: TicketWithId, status: StatusWithId) =>
      make(() => actions.setStatus(ticket, status), t('app.change.status', { status: status.name })),
  }
}
