import type { BulkChange } from '@emberdesk/domain/bulk'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { formatMoment } from '@/entities/clock/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useStatuses } from '@/entities/status/index.ts'

/** What a change did, in words: "Status set to Pending". */
export function useChangeText(): (change: BulkChange) => string {
  const { t, locale } = useI18n()
  const session = useSession()
  const { statusById } = useStatuses()
  const { agentById } = useAgents()
  const { departmentById } = useDepartments()

  return (change) => {
    switch (change.kind) {
      case 'status':
        return t('queue.done.status', { status: statusById(change.status)?.name ?? change.status })
      case 'assignee':
        if (change.assigneeId === null) return t('queue.done.unassigned')
        if (change.assigneeId === session.uid) return t('queue.done.assignedToMe')
        return t('queue.done.assigned', { name: agentById(change.assigneeId)?.name ?? change.assigneeId })
      case 'priority':
        return t('queue.done.priority', { priority: t(`queue.condition.priorities.${change.priority}`) })
      case 'tags':
        return t('queue.done.tags')
      case 'department':
        return t('queue.done.department', {
          department: departmentById(change.departmentId)?.name ?? change.departmentId,
        })
      case 'snooze':
        return change.until
          ? t('queue.done.snoozed', { at: formatMoment(change.until, locale.value) })
          : t('queue.done.woken')
      case 'spam':
        return t('queue.done.spam')
    }
  }
}
