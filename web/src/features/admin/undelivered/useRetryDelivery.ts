import type { OutboxEntryWithId } from '@emberdesk/domain/outbox'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { retryDelivery } from '@/entities/delivery/index.ts'
import { toast } from '@/ui/toast.ts'

/** Sends a failed mail again, of a reply all its failed recipients together, and says what came of it. */
export function useRetryDelivery() {
  const { t } = useI18n()
  /** Mails on their way: replies by message id, others by their own. */
  const busy = ref<ReadonlySet<string>>(new Set())

  const keyOf = ({ kind, id, messageId }: OutboxEntryWithId) => (kind === 'reply' ? messageId : id)

  const isBusy = (entry: OutboxEntryWithId) => busy.value.has(keyOf(entry))

  const mark = (key: string, on: boolean) => {
    const next = new Set(busy.value)
    if (on) next.add(key)
    else next.delete(key)
    busy.value = next
  }

  async function retry(entry: OutboxEntryWithId) {
    if (isBusy(entry)) return
    mark(keyOf(entry), true)
    const { kind, id, ticketId, messageId, recipient } = entry
    const to = recipient?.address ?? t(`admin.undelivered.kinds.${kind}`)
    try {
      const { state, error } = await (kind === 'reply'
        ? retryDelivery(ticketId, messageId)
        : retryDelivery(ticketId, messageId, id))
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
      mark(keyOf(entry), false)
    }
  }

  return { isBusy, retry }
}
