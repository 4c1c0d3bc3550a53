import type { StatusWithId, TicketWithId } from '@emberdesk/domain/ticket'
import { useI18n } from 'vue-i18n'
import { useTicketActions, type Change } from '@/entities/ticket/index.ts'
import { toast } from '@/ui/toast.ts'

/** Changes from the list: painted at once, said in a toast that can undo, taken back aloud when refused. */
export function useRowActions() {
  const { t } = useI18n()
  const actions = useTicketActions()

  function follow(act: () => Change, text: string): void {
    const change = act()
    const { id, number, subject } = change.ticket
    const about = { detail: `${number} · ${subject}`, id: `${id} ${change.kind}` }
    const refused = () =>
      toast({
        ...about,
        tone: 'danger',
        text: t('queue.refused'),
        action: { label: t('queue.retry'), run: () => follow(act, text) },
      })
    const undo = () => void change.undo().saved.catch(refused)
    toast({ ...about, text, action: { label: t('queue.undo'), run: undo } })
    change.saved.catch(refused)
  }

  return {
    assignToMe: (ticket: TicketWithId) =>
      follow(() => actions.assignToMe(ticket), t('queue.done.assignedToMe')),
    setStatus: (ticket: TicketWithId, status: StatusWithId) =>
      follow(() => actions.setStatus(ticket, status), t('queue.done.status', { status: status.name })),
  }
}
