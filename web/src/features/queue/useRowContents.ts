import { useAgents } from '@/entities/agent/index.ts'
import { usePresence } from '@/entities/presence/index.ts'
import { useLyingNames } from '@/entities/sender/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import type { RowContent } from './list/row-context.ts'
import type { Shown } from './lib/shown-rows.ts'

/** Looks up for a row what other documents know: names and who is at work on it. */
export function useRowContents(): (item: Shown<RowContent['ticket']>) => RowContent {
  const { agentById } = useAgents()
  const { statusById } = useStatuses()
  const { colleagues } = usePresence()
  const lyingName = useLyingNames()
  return ({ row, gone }) => {
    const { name, email: address } = row.requester
    const lie = lyingName({ name, address })
    return {
      ticket: row,
      requesterName: lie ? address : name || address,
      lie,
      statusName: statusById(row.status)?.name ?? row.status,
      assigneeName: agentById(row.assigneeId)?.name ?? '',
      colleagues: colleagues(row.id),
      gone,
    }
  }
}
