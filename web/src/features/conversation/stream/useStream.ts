import type { MessageWithId } from '@emberdesk/domain/message'
import { MAX_WINDOW, WINDOW } from '@emberdesk/domain/query'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useEvents, useMessages, useNotes } from '@/entities/message/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import type { EventNames } from './describe-event.ts'
import { mergeStream } from './merge-stream.ts'

/** All that happened on a ticket, live and in one stream, and the names of who did it. */
export function useStream(ticket: () => TicketWithId) {
  const { t } = useI18n()
  const { agentById } = useAgents()
  const { departmentById } = useDepartments()
  const { statusById } = useStatuses()
  const limit = ref(WINDOW)
  const messages = useMessages(() => ticket().id, limit)
  const notes = useNotes(() => ticket().id)
  const events = useEvents(() => ticket().id)

  const names: EventNames = {
    agent(uid) {
      if (uid === 'system') return t('conversation.system')
      if (uid === ticket().requester.customerId) return ticket().requester.name || ticket().requester.email
      return agentById(uid)?.name ?? t('conversation.someone')
    },
    status: (id) => statusById(id)?.name ?? id,
    department: (id) => departmentById(id)?.name ?? id,
    priority: (priority) => t(`conversation.priorities.${priority}`),
  }

  function authorOf({ direction, by, from }: MessageWithId): string {
    const agent = direction === 'out' ? agentById(by) : undefined
    return agent?.name ?? (from.name || from.address || t('conversation.someone'))
  }

  const items = computed(() =>
    mergeStream({ messages: messages.rows.value, notes: notes.rows.value, events: events.rows.value }),
  )
  return {
    items,
    messages: messages.rows,
    /** Nothing to show yet; a larger window on its way is no reason to hide the smaller one. */
    pending: computed(
      () =>
        !messages.rows.value.length &&
        (messages.pending.value || notes.pending.value || events.pending.value),
    ),
    /** Earlier messages may exist: ask for them, or say that this is all that can be shown here. */
    earlier: computed(() => (!messages.full.value ? 'none' : limit.value < MAX_WINDOW ? 'more' : 'capped')),
    showEarlier: () => (limit.value = MAX_WINDOW),
    error: messages.error,
    retry: messages.retry,
    names,
    authorOf,
  }
}
