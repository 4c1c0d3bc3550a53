import { useI18n } from 'vue-i18n'
import { useSeen } from '@/entities/agent-state/index.ts'
import { useAgents } from '@/entities/agent/index.ts'
import { formatMoment, useNow } from '@/entities/clock/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useDraftMarks } from '@/entities/draft/index.ts'
import { usePresence } from '@/entities/presence/index.ts'
import { useLyingNames } from '@/entities/sender/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import { dueText } from './list/due-text.ts'
import { momentText } from './list/moment-text.ts'
import type { RowContent, RowTicket } from './list/row-content.ts'
import { priorityMark, rowMarks } from './list/row-marks.ts'
import { useSteadyText } from './list/useSteadyText.ts'
import type { Shown } from './lib/shown-rows.ts'

/** Looks up for a row what other documents know, and puts into words what it shows. Reactive: asked in a `computed`, it follows. */
export function useRowContents(): (item: Shown<RowTicket>) => RowContent {
  const { t, locale } = useI18n()
  const steady = useSteadyText()
  const session = useSession()
  const { agentById } = useAgents()
  const { statusById } = useStatuses()
  const { departmentById } = useDepartments()
  const { colleagues } = usePresence()
  const { isUnread } = useSeen()
  const lyingName = useLyingNames()
  const { on } = useDraftMarks()
  const now = useNow('minute')
  const draftsOn = (id: string) => on(id).map(({ uid, name }) => (uid === session.uid ? '' : name))

  return ({ row, gone }) => {
    const { name, email: address } = row.requester
    const lie = lyingName({ name, address })
    const facts = { ticket: row, lie, drafts: draftsOn(row.id), me: session.uid, now: now.value }
    return {
      ticket: row,
      requesterName: lie ? address : name || address,
      statusName: statusById(row.status)?.name ?? row.status,
      assigneeName: agentById(row.assigneeId)?.name ?? '',
      departmentName: departmentById(row.departmentId)?.name ?? '',
      colleagues: colleagues(row.id),
      marks: rowMarks(facts, t, (at) => formatMoment(at, locale.value)),
      priority: priorityMark(row.priority, steady),
      due: dueText(row, now.value, locale.value, t),
      time: momentText(row.lastCustomerAt ?? row.updatedAt, now.value, locale.value, t),
      // Few lists show it.
      get created() {
        return momentText(row.createdAt, now.value, locale.value, t)
      },
      unread: isUnread(row),
      gone,
    }
  }
}
