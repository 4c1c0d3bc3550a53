import type { BulkChange } from '@emberdesk/domain/bulk'
import {
  computed,
  nextTick,
  ref,
  shallowRef,
  toValue,
  type ComputedRef,
  type MaybeRefOrGetter,
  type Ref,
} from 'vue'
import { useSeen } from '@/entities/agent-state/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import type { RowTicket } from '../list/row-content.ts'
import type { Queue } from '../useQueue.ts'
import type { RowNavigation } from '../useRowNavigation.ts'
import { isPicker, type Act, type Picker } from './picker.ts'
import { useQueueActs, type QueueActs } from './useQueueActs.ts'

export interface Acting extends Pick<QueueActs, 'outcome' | 'job' | 'undoJob'> {
  /** The menu that is open, and what it hangs on. */
  picker: Ref<Picker | null>
  anchor: Ref<HTMLElement | undefined>
  /** What is acted on: the row whose button was pressed, else what is chosen, else the active row. */
  targetRows: ComputedRef<readonly RowTicket[]>
  single: Ref<string | null>
  /** Does an act, or opens the menu that it needs. Without a row it is about what is chosen, or the active row. */
  start: (name: string, id?: string | null, button?: HTMLElement) => void
  change: (change: BulkChange) => void
}

/** What is done to rows, from their buttons, the bar, menus and keys alike. */
export function useActing(options: {
  queue: Queue
  nav: RowNavigation
  anchorOf: (id: string) => HTMLElement | undefined
  openId: MaybeRefOrGetter<string | null>
}): Acting {
  const { queue, nav, anchorOf, openId } = options
  const { selection, rowById } = queue
  const session = useSession()
  const { isUnread, markSeen, markUnread } = useSeen()
  const { firstOf } = useStatuses()
  const acts = useQueueActs()

  const picker = ref<Picker | null>(null)
  const anchor = shallowRef<HTMLElement>()
  const single = ref<string | null>(null)

  const targetIds = computed(() => {
    if (single.value !== null) return [single.value]
    if (selection.count.value) return [...selection.ids.value]
    return nav.activeId.value === null ? [] : [nav.activeId.value]
  })
  const targetRows = computed(() => targetIds.value.flatMap((id) => rowById(id) ?? []))

  function make(made: BulkChange): void {
    const view = queue.shown.value
    const isAll = single.value === null && selection.all.value
    if (isAll && view) {
      void acts.act(made, { kind: 'all', view, expected: queue.total.value ?? selection.count.value })
      selection.clear()
    } else void acts.act(made, { kind: 'rows', rows: targetRows.value })
  }

  /** The focus does not go with a row that leaves. */
  function andGoOn(act: () => void): void {
    const isByKey = single.value === null && selection.count.value === 0
    const next = isByKey ? (nav.neighbour(1) ?? nav.neighbour(-1)) : null
    act()
    if (next === null) return
    if (toValue(openId)) nav.open(next)
    // A menu that closes gives the focus back to where it hung, first.
    else setTimeout(() => anchorOf(next)?.focus(), 30)
  }
  /** What sleeps is gone from here. */
  const change = (made: BulkChange): void =>
    made.kind === 'snooze' && made.until && !toValue(openId) ? andGoOn(() => make(made)) : make(made)

  const deeds: Record<Act, () => void> = {
    assignToMe: () => change({ kind: 'assignee', assigneeId: session.uid }),
    resolve: () => andGoOn(() => change({ kind: 'status', status: firstOf('solved').id })),
    spam: () => andGoOn(() => change({ kind: 'spam' })),
    unread() {
      const rows = targetRows.value
      const mark = rows.every((row) => isUnread(row)) ? markSeen : markUnread
      rows.forEach(mark)
    },
  }

  return {
    ...acts,
    picker,
    anchor,
    targetRows,
    single,
    change,
    start(name, id = null, button) {
      single.value = id
      const [first] = targetIds.value
      if (first === undefined) return
      if (!isPicker(name)) return deeds[name as Act]()
      anchor.value = button ?? anchorOf(nav.activeId.value ?? first) ?? anchorOf(first)
      // What hangs on something new is placed anew.
      picker.value = null
      void nextTick(() => (picker.value = name))
    },
  }
}
