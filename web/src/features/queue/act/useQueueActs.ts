import type { BulkChange } from '@emberdesk/domain/bulk'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import type { ViewWithId } from '@emberdesk/domain/view'
import { shallowRef, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  findRunningJob,
  MAX_SELECTED,
  useBulk,
  type BulkAct,
  type BulkResult,
} from '@/entities/bulk/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import { useChangeNews, useTicketActions, type Change } from '@/entities/ticket/index.ts'
import { dismissToast, toast } from '@/ui/toast.ts'
import { useChangeText } from './useChangeText.ts'

/** What an act is done to: these rows, or every ticket of a view on the server. */
export type Targets =
  { kind: 'rows'; rows: readonly TicketWithId[] } | { kind: 'all'; view: ViewWithId; expected: number }

/** What came of a change of many: what it was, how it went, how to take it back. */
export interface Outcome {
  text: string
  result: BulkResult
  undo: () => void
}

export interface QueueActs {
  act: (change: BulkChange, targets: Targets) => Promise<void>
  /** The last change of many that left something out; null when there is nothing to tell. */
  outcome: ShallowRef<Outcome | null>
  /** The job that runs, maybe since before the page was loaded, or has ended and not been put away. */
  job: ShallowRef<{ id: string; readonly text: string } | null>
  undoJob: () => Promise<void>
}

/** Changes from the list: painted at once, said in a toast that can undo, with whatever was left out and why. */
export function useQueueActs(): QueueActs {
  const { t } = useI18n()
  const actions = useTicketActions()
  const make = useChangeNews(toast)
  const bulk = useBulk()
  const textOf = useChangeText()
  const { statusById } = useStatuses()
  const outcome = shallowRef<Outcome | null>(null)
  const job = shallowRef<{ id: string; readonly text: string } | null>(null)
  void findRunningJob(useSession().uid).then((found) => {
    if (!found || job.value) return
    const { id, change, undoes } = found
    // Put into words when it is shown: the names in it may still be on their way.
    job.value = {
      id,
      get text() {
        return undoes === null ? textOf(change) : t('queue.bulk.undoing')
      },
    }
  })

  /** One ticket is changed as it is from the ticket itself: who was slower is asked. */
  function changeOne(ticket: TicketWithId, change: BulkChange): (() => Change) | null {
    switch (change.kind) {
      case 'status': {
        const status = statusById(change.status)
        return status ? () => actions.setStatus(ticket, status) : null
      }
      case 'assignee':
        return () => actions.assign(ticket, change.assigneeId)
      case 'priority':
        return () => actions.setPriority(ticket, change.priority)
      case 'tags': {
        const kept = ticket.tags.filter((tag) => !change.remove.includes(tag))
        return () => actions.setTags(ticket, [...kept, ...change.add])
      }
      case 'department':
        return () => actions.moveDepartment(ticket, change.departmentId)
      case 'snooze':
        return () => actions.snooze(ticket, change.until)
      case 'spam':
        return () => actions.markSpam(ticket)
    }
  }

  const say = (what: string, n: number) =>
    t('queue.bulk.done', { what, many: t('queue.bulk.changed', { n }, n) })

  function tellUndo(running: Promise<BulkResult>): void {
    void running.then((result) =>
      toast({ id: 'bulk', text: t('queue.bulk.undone', { n: result.changed }, result.changed) }),
    )
  }

  function follow(act: BulkAct, text: string): void {
    const undo = () => {
      outcome.value = null
      tellUndo(act.undo())
    }
    const soFar = { changed: act.changing, skipped: act.skipped }
    if (act.skipped.length) outcome.value = { text, result: soFar, undo }
    else
      toast({ id: 'bulk', text: say(text, act.changing), action: { label: t('app.change.undo'), run: undo } })
    void act.done.then((result) => {
      if (result.skipped.length <= act.skipped.length) return
      dismissToast('bulk')
      outcome.value = { text, result, undo }
    })
  }

  async function start(change: BulkChange, { view, expected }: Targets & { kind: 'all' }): Promise<void> {
    try {
      const { scope, condition } = view
      job.value = { id: await bulk.startJob({ scope, condition, change, expected }), text: textOf(change) }
    } catch (error) {
      toast({ tone: 'danger', text: error instanceof Error ? error.message : t('queue.bulk.notStarted') })
    }
  }

  return {
    outcome,
    job,
    async act(change, targets) {
      outcome.value = null
      if (targets.kind === 'all') return start(change, targets)
      const [first] = targets.rows
      const text = textOf(change)
      if (targets.rows.length === 1 && first) {
        const one = changeOne(first, change)
        if (one) make(one, text)
        return
      }
      if (first) follow(bulk.apply(targets.rows.slice(0, MAX_SELECTED), change), text)
    },
    async undoJob() {
      if (!job.value) return
      try {
        job.value = { id: await bulk.undoJob(job.value.id), text: t('queue.bulk.undoing') }
      } catch (error) {
        toast({ tone: 'danger', text: error instanceof Error ? error.message : t('queue.bulk.notStarted') })
      }
    },
  }
}
