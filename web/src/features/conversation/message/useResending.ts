import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { mendAddress, retryDelivery } from '@/entities/delivery/index.ts'
import { toast } from '@/ui/toast.ts'

/** Sending a reply again, to the same addresses or to a mended one. */
export function useResending(ticketId: () => string, messageId: () => string) {
  const { t } = useI18n()
  const retrying = ref(false)
  const mending = ref(false)
  /** Why the mended address was not taken; empty when it was. */
  const problem = ref('')

  async function retry() {
    retrying.value = true
    try {
      await retryDelivery(ticketId(), messageId())
    } catch (error) {
      toast({ tone: 'danger', text: t('conversation.retryFailed'), detail: (error as Error).message })
    } finally {
      retrying.value = false
    }
  }

  /** Resolves to whether it is on its way to the other address. */
  async function mend(from: string, to: string): Promise<boolean> {
    mending.value = true
    problem.value = ''
    try {
      await mendAddress({ ticketId: ticketId(), messageId: messageId(), from, to })
      toast({ tone: 'success', text: t('conversation.mend.sent', { to }) })
      return true
    } catch (error) {
      problem.value = (error as Error).message
      return false
    } finally {
      mending.value = false
    }
  }

  return { retrying, mending, problem, retry, mend }
}
