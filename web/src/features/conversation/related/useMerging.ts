import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { mergeTickets, ticketName, unmergeTicket } from '@/entities/ticket/index.ts'
import { toast } from '@/ui/toast.ts'
import type { Merge } from './merge-direction.ts'

/** Merging, said in a toast that can undo. Whoever looks at the ticket that goes is taken to the one that stays. */
export function useMerging() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const busy = ref(false)

  const go = (ticketId: string) => router.push({ params: { ...route.params, ticketId } })
  const isOpen = (ticketId: string) => router.currentRoute.value.params['ticketId'] === ticketId
  const refuse = (text: string, error: unknown) =>
    toast({ tone: 'danger', text, detail: error instanceof Error ? error.message : '' })

  /** Resolves to whether it was undone. */
  async function unmerge(from: { id: string; number: string }): Promise<boolean> {
    busy.value = true
    try {
      await unmergeTicket(from.id)
      toast({ text: t('conversation.merge.undone', { number: from.number }) })
      return true
    } catch (error) {
      refuse(t('conversation.merge.undoFailed'), error)
      return false
    } finally {
      busy.value = false
    }
  }

  async function undo({ from, into }: Merge): Promise<void> {
    if ((await unmerge(from)) && isOpen(into.id)) await go(from.id)
  }

  /** Resolves to whether it was done. */
  async function merge({ from, into }: Merge): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    try {
      await mergeTickets({ from: from.id, into: into.id })
    } catch (error) {
      refuse(t('conversation.merge.failed'), error)
      return false
    } finally {
      busy.value = false
    }
    toast({
      tone: 'success',
      text: t('conversation.merge.done', { number: into.number }),
      detail: ticketName(from),
      action: { label: t('conversation.undo'), run: () => void undo({ from, into }) },
    })
    if (isOpen(from.id)) await go(into.id)
    return true
  }

  return { busy, merge, unmerge }
}
