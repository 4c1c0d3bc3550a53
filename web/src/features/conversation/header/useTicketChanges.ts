import type { DepartmentWithId } from '@emberdesk/domain/department'
import type { Priority, StatusWithId, TicketWithId } from '@emberdesk/domain/ticket'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { formatMoment } from '@/entities/clock/index.ts'
import { useChangeNews, useTicketActions } from '@/entities/ticket/index.ts'
import { toast } from '@/ui/toast.ts'

/** Changes to a ticket as a person gives them: painted at once, said in a toast that can undo, taken back aloud when refused. */
export function useTicketChanges(ticket: () => TicketWithId) {
  const { t, locale } = useI18n()
  const { agentById } = useAgents()
  const actions = useTicketActions()
  const make = useChangeNews(toast)

  const assignText = (uid: string | null) =>
    uid
      ? t('conversation.done.assigned', { name: agentById(uid)?.name ?? '' })
      : t('conversation.done.unassigned')

  return {
    setStatus: (status: StatusWithId) =>
      make(() => actions.setStatus(ticket(), status), t('app.change.status', { status: status.name })),
    assign: (uid: string | null) => make(() => actions.assign(ticket(), uid), assignText(uid)),
    assignToMe: () => make(() => actions.assignToMe(ticket()), t('app.change.assignedToMe')),
    setPriority: (priority: Priority) =>
      make(
        () => actions.setPriority(ticket(), priority),
        t('conversation.done.priority', { priority: t(`conversation.priorities.${priority}`) }),
      ),
    setTags: (tags: string[]) => make(() => actions.setTags(ticket(), tags), t('conversation.done.tags')),
    setSubject: (subject: string) =>
      make(() => actions.setSubject(ticket(), subject), t('conversation.header.subjectChanged')),
    snooze: (until: Date | null) =>
      make(
        () => actions.snooze(ticket(), until),
        until
          ? t('conversation.header.snoozed', { until: formatMoment(until, locale.value) })
          : t('conversation.header.woken'),
      ),
    markSpam: () => make(() => actions.markSpam(ticket()), t('conversation.header.spamDone')),
    unmarkSpam: () => make(() => actions.unmarkSpam(ticket()), t('conversation.header.notSpamDone')),
    moveDepartment: ({ id, name }: DepartmentWithId) =>
      make(
        () => actions.moveDepartment(ticket(), id),
        t('conversation.done.department', { department: name }),
      ),
  }
}
