import type { DepartmentWithId } from '@emberdesk/domain/department'
import type { Priority, StatusWithId, TicketWithId } from '@emberdesk/domain/ticket'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { useTicketActions, type Change } from '@/entities/ticket/index.ts'
import { toast } from '@/ui/toast.ts'
import { ticketName } from '../ticket-name.ts'

/** Changes to a ticket as a person gives them: painted at once, said in a toast that can undo, taken back aloud when refused. */
export function useTicketChanges(ticket: () => TicketWithId) {
  const { t } = useI18n()
  const { agentById } = useAgents()
  const actions = useTicketActions()

  function follow(act: () => Change, text: string) {
    const change = act()
    const detail = ticketName(change.ticket)
    const toastId = `${change.ticket.id} ${change.kind}`
    const undo = () => settle(change.undo(), detail, toastId)
    toast({ text, detail, id: toastId, action: { label: t('conversation.undo'), run: undo } })
    settle(change, detail, toastId, () => follow(act, text))
  }

  function settle(change: Change, detail: string, id: string, retry?: () => void) {
    change.saved.catch(() =>
      toast({
        tone: 'danger',
        text: t('conversation.changeRefused'),
        detail,
        id,
        ...(retry ? { action: { label: t('conversation.retry'), run: retry } } : {}),
      }),
    )
  }

  const assignText = (uid: string | null) =>
    uid
      ? t('conversation.done.assigned', { name: agentById(uid)?.name ?? '' })
      : t('conversation.done.unassigned')

  return {
    setStatus: (status: StatusWithId) =>
      follow(
        () => actions.setStatus(ticket(), status),
        t('conversation.done.status', { status: status.name }),
      ),
    assign: (uid: string | null) => follow(() => actions.assign(ticket(), uid), assignText(uid)),
    assignToMe: () => follow(() => actions.assignToMe(ticket()), t('conversation.done.assignedToMe')),
    setPriority: (priority: Priority) =>
      follow(
        () => actions.setPriority(ticket(), priority),
        t('conversation.done.priority', { priority: t(`conversation.priorities.${priority}`) }),
      ),
    setTags: (tags: string[]) => follow(() => actions.setTags(ticket(), tags), t('conversation.done.tags')),
    moveDepartment: ({ id, name }: DepartmentWithId) =>
      follow(
        () => actions.moveDepartment(ticket(), id),
        t('conversation.done.department', { department: name }),
      ),
  }
}
