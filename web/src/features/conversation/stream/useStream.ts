import { earlierEventsQuery, earlierMessagesQuery, earlierNotesQuery } from '@emberdesk/domain/query'
import type { MessageWithId } from '@emberdesk/domain/message'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useEvents, useMessages, useNotes, usePages } from '@/entities/message/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import type { EventNames } from './describe-event.ts'
import { mergeStream } from './merge-stream.ts'
import { useFirstUnread } from './useFirstUnread.ts'

/** All that happened on a ticket, live and in one stream, and the names of who did it. One instance a ticket. */
export function useStream(ticket: () => TicketWithId) {
  const { t, locale } = useI18n()
  const { agentById } = useAgents()
  const { departmentById } = useDepartments()
  const { statusById } = useStatuses()
  const { id } = ticket()
  const messages = usePages(useMessages(id), (at) => earlierMessagesQuery(id, at))
  const notes = usePages(useNotes(id), (at) => earlierNotesQuery(id, at))
  const events = usePages(useEvents(id), (at) => earlierEventsQuery(id, at))
  const parts = [messages, notes, events]
  const firstUnread = useFirstUnread(ticket, messages.rows)

  const names: EventNames = {
    agent(uid) {
      if (uid === 'system') return t('conversation.system')
      if (uid === ticket().requester.customerId) return ticket().requester.name || ticket().requester.email
      return agentById(uid)?.name ?? t('conversation.someone')
    },
    status: (id) => statusById(id)?.name ?? id,
    department: (id) => departmentById(id)?.name ?? id,
    priority: (priority) => t(`conversation.priorities.${priority}`),
    tags: (tags) => new Intl.ListFormat(locale.value, { type: 'conjunction' }).format(tags),
  }

  function authorOf({ direction, by, from }: MessageWithId): string {
    const agent = direction === 'out' ? agentById(by) : undefined
    return agent?.name ?? (from.name || from.address || t('conversation.someone'))
  }

  /** What came before the first message shown belongs to those that are not. */
  const shownSince = computed(() => (messages.hasEarlier.value ? messages.rows.value.at(-1)?.at : undefined))
  function shown<Row extends { at: Date }>(rows: readonly Row[]): readonly Row[] {
    const since = shownSince.value
    return since ? rows.filter(({ at }) => at >= since) : rows
  }
  const items = computed(() =>
    mergeStream(
      { messages: messages.rows.value, notes: shown(notes.rows.value), events: shown(events.rows.value) },
      firstUnread.value,
    ),
  )

  const fetching = ref(false)
  /** Notes and history come along as far back as the messages reach. */
  async function showEarlier() {
    fetching.value = true
    await messages.loadEarlier()
    const since = shownSince.value
    const reaches = ({ rows }: (typeof parts)[number]) => since && (rows.value.at(-1)?.at ?? since) < since
    const behind = [notes, events].filter((part) => part.hasEarlier.value && !reaches(part))
    await Promise.all(behind.map((part) => part.loadEarlier()))
    fetching.value = false
  }

  const earlier = computed(() => {
    if (fetching.value) return 'loading'
    if (parts.some(({ failed }) => failed.value)) return 'failed'
    return messages.hasEarlier.value ? 'more' : 'none'
  })

  return {
    items,
    messages: messages.rows,
    notes: notes.rows,
    events: events.rows,
    /** Nothing to show yet. */
    pending: computed(() => !messages.rows.value.length && parts.some(({ pending }) => pending.value)),
    earlier,
    showEarlier,
    error: messages.error,
    retry: messages.retry,
    names,
    authorOf,
  }
}
