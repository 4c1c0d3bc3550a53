import type { OutboxEntryWithId } from '@emberdesk/domain/outbox'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { retryDelivery } from '@/entities/delivery/index.ts'
import { toast } from '@/ui/toast.ts'

/** Sends a failed reply again, all its failed recipients together, and says what came of it. */
export function useRetryDelivery() {
  const { t } = useI18n()
  /** Replies on their way, by message id. */
  const busy = ref<ReadonlySet<string>>(new Set())

  const mark = (messageId: string, on: boolean) => {
    const next = new Set(busy.value)
    if (on) next.add(messageId)
    else next.delete(messageId)
    busy.value = next
  }

  async function retry({ ticketId, messageId, recipient }: OutboxEntryWithId) {
    if (busy.value.has(messageId)) return
    mark(messageId, true)
    const to = recipient?.address ?? ''
    try {
      const { state, error } = await retryDelivery(ticketId, messageId)
      if (state === 'sent' || state === 'delivered') {
        toast({ text: t('admin.undelivered.sent', { to }), tone: 'success' })
      } else if (error) {
        toast({ text: t('admin.undelivered.failedAgain', { to }), detail: error, tone: 'danger' })
      } else {
        toast({ text: t('admin.undelivered.queued', { to }) })
      }
    } catch (error) {
      toast({ text: t('admin.notDone'), detail: (error as Error).message, tone: 'danger' })
    } finally {
      mark(messageId, false)
    }
  }

  return { busy, retry }
}
