import { bucketOf, type TicketWithId } from '@emberdesk/domain/ticket'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerWanted } from '@/entities/message/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import { ticketName, useTicketActions } from '@/entities/ticket/index.ts'
import { toast } from '@/ui/toast.ts'
import { isQuiet } from './message/is-quiet.ts'
import type { StreamMessage } from './stream/stream.ts'

/** Overriding what was filed quietly: painted at once, undone by giving the ticket its old status back. */
export function useAnswerWanted(ticket: () => TicketWithId, messages: () => readonly StreamMessage[]) {
  const { t } = useI18n()
  const { statusById } = useStatuses()
  const actions = useTicketActions()
  const overridden = ref<ReadonlySet<string>>(new Set())

  const mark = (id: string, on: boolean) => {
    const others = [...overridden.value].filter((one) => one !== id)
    overridden.value = new Set(on ? [...others, id] : others)
  }
  const isWaiting = (message: StreamMessage) => isQuiet(message) && !overridden.value.has(message.id)

  /** The newest of the customer's messages, when it was filed quietly: what the shortcut acts on. */
  const newest = computed(() => {
    const last = messages()
      .filter(({ direction }) => direction === 'in')
      .reduce<StreamMessage | null>((a, b) => (a && a.at >= b.at ? a : b), null)
    return last && !ticket().mergedInto && isWaiting(last) ? last.id : null
  })

  async function want(messageId: string) {
    const before = ticket()
    const status = statusById(before.status)
    mark(messageId, true)
    try {
      await answerWanted(before.id, messageId)
    } catch (error) {
      mark(messageId, false)
      const detail = error instanceof Error ? error.message : ''
      toast({ tone: 'danger', text: t('conversation.quiet.failed'), detail })
      return
    }
    const wasAtRest = status && bucketOf(status.category) !== 'active'
    const undo = () => status && actions.setStatus(ticket(), status)
    toast({
      text: t('conversation.quiet.done'),
      detail: ticketName(before),
      ...(wasAtRest ? { action: { label: t('conversation.undo'), run: undo } } : {}),
    })
  }

  return { newest, overridden, want }
}
