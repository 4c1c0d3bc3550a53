import type { TicketWithId } from '@emberdesk/domain/ticket'
import { shallowRef, watch, type Ref } from 'vue'
import { useSeen } from '@/entities/agent-state/index.ts'
import { useSession } from '@/entities/session/index.ts'
import type { StreamMessage } from './stream.ts'

/**
 * The first message that I had not seen when I opened the ticket: found once, when the messages are there. Null where I had seen all, had
 * never looked, or wrote the rest myself.
 */
export function useFirstUnread(
  ticket: () => TicketWithId,
  newestFirst: Readonly<Ref<readonly StreamMessage[]>>,
): Readonly<Ref<string | null>> {
  const { isUnread, seenCount } = useSeen()
  const session = useSession()
  const first = shallowRef<string | null>(null)

  function find(messages: readonly StreamMessage[]): string | null {
    const { id, messageCount } = ticket()
    const seen = seenCount(id)
    if (!isUnread(ticket()) || seen === 0) return null
    const unread = messages.slice(0, messageCount - seen).reverse()
    return unread.find(({ by }) => by !== session.uid)?.id ?? null
  }

  const stop = watch(
    newestFirst,
    (messages) => {
      if (!messages.length) return
      first.value = find(messages)
      queueMicrotask(() => stop())
    },
    { immediate: true },
  )
  return first
}
