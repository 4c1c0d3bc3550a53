import { planBulk, planUndo, type BulkChange, type Skipped } from '@emberdesk/domain/bulk'
import type { ConditionGroup } from '@emberdesk/domain/condition'
import { ticketPath } from '@emberdesk/domain/paths'
import type { Ticket, TicketWithId } from '@emberdesk/domain/ticket'
import type { View } from '@emberdesk/domain/view'
import { useI18n } from 'vue-i18n'
import { call } from '@/data/callable.ts'
import { known } from '@/data/write.ts'
import { useAgents } from '@/entities/agent/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import { useChanges } from '@/entities/ticket/index.ts'
import { runBulk, type Made } from './run-bulk.ts'

/** Most tickets that are changed from the browser; more are a job. */
export const MAX_SELECTED = 100

export interface BulkResult {
  changed: number
  skipped: readonly Skipped[]
}
export interface BulkAct {
  /** How many tickets are changed: on the screen at once, in the database as soon as it can be reached. */
  changing: number
  /** Passed over before anything was written, and why. */
  skipped: readonly Skipped[]
  /** When the server has answered for each: how many it took, and all that were passed over. Never rejects; offline it waits. */
  done: Promise<BulkResult>
  /** Takes all of it back, except what somebody changed since; once. */
  undo: () => Promise<BulkResult>
}

export interface JobRequest {
  scope: View['scope']
  condition: ConditionGroup
  change: BulkChange
  /** How many tickets the list had: what progress is measured by. */
  expected: number
}

export interface Bulk {
  /** Changes at most `MAX_SELECTED` tickets; those beyond are left alone. */
  apply: (tickets: readonly TicketWithId[], change: BulkChange) => BulkAct
  /** Changes every ticket of a view on the server. Resolves with the id of the job; rejects with a sentence for people. */
  startJob: (request: JobRequest) => Promise<string>
  /** Undoes a job by another. Resolves with its id; rejects with a sentence for people. */
  undoJob: (jobId: string) => Promise<string>
}

const resultOf = ({ made, skipped }: { made: readonly Made[]; skipped: readonly Skipped[] }): BulkResult => ({
  changed: made.length,
  skipped,
})

/** What is done to many tickets at once. */
export function useBulk(): Bulk {
  const { t } = useI18n()
  const session = useSession()
  const { agents } = useAgents()
  const { departments } = useDepartments()
  const { statuses } = useStatuses()
  const changes = useChanges()
  const desk = () => ({
    agents: agents.value,
    departments: departments.value,
    statuses: statuses.value,
    now: new Date(),
  })

  /** The tickets as this page knows them now, or as the change left them. */
  const present = (made: readonly Made[]) =>
    Promise.all(
      made.map(async ({ ticket, record }): Promise<TicketWithId> => {
        const now = await known<Ticket>(ticketPath(ticket.id))
        return now ? { ...now, id: ticket.id } : { ...ticket, ...record.after }
      }),
    )

  function apply(tickets: readonly TicketWithId[], change: BulkChange): BulkAct {
    const against = desk()
    const chosen = tickets.slice(0, MAX_SELECTED)
    const run = runBulk(chosen, change.kind, (ticket) => planBulk(ticket, change, against), session.uid)
    let undone: Promise<BulkResult> | undefined

    async function takeBack(): Promise<BulkResult> {
      const { made } = await run.ended
      const records = new Map(made.map(({ ticket, record }) => [ticket.id, record]))
      const { now } = desk()
      const back = runBulk(
        await present(made),
        change.kind,
        (ticket) => planUndo(ticket, records.get(ticket.id) ?? { before: {}, after: {} }, now),
        session.uid,
      )
      return resultOf(await back.ended)
    }
    function undo(): Promise<BulkResult> {
      entry?.forget()
      undone ??= takeBack()
      return undone
    }
    const detail = t('app.bulkTickets', { n: run.changing }, run.changing)
    const entry =
      run.changing > 0
        ? changes.recordAsOne({ undo: () => ({ id: 'bulk', detail, saved: undo() }) })
        : undefined
    return { changing: run.changing, skipped: run.skipped, done: run.ended.then(resultOf), undo }
  }

  return {
    apply,
    startJob: async (request) => (await call<{ jobId: string }>('startBulkJob', request)).jobId,
    undoJob: async (jobId) => (await call<{ jobId: string }>('undoBulkJob', { jobId })).jobId,
  }
}
