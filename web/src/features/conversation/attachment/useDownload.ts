import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { toast } from '@/ui/toast.ts'

/** Fetches files of a ticket, which come through the function that checks who asks, and saves them to the reader's disk. */
export function useDownload() {
  const { t } = useI18n()
  const busy = ref(false)

  async function get(ask: () => Promise<Blob>): Promise<Blob | null> {
    busy.value = true
    try {
      return await ask()
    } catch (error) {
      const detail = error instanceof Error ? error.message : ''
      toast({ tone: 'danger', text: t('conversation.attachment.failed'), detail })
      return null
    } finally {
      busy.value = false
    }
  }

  function save(blob: Blob, name: string) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }

  return { busy, get, save }
}
