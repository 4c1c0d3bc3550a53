import type { Attachment } from '@emberdesk/domain/message'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { attachmentBlob } from '@/entities/attachment/index.ts'
import { toast } from '@/ui/toast.ts'

/** Saves an attachment to the reader's disk; its bytes come through the function that checks who asks. */
export function useDownload() {
  const { t } = useI18n()
  const busy = ref(false)

  async function fetchBlob(ticketId: string, messageId: string, index: number): Promise<Blob | null> {
    busy.value = true
    try {
      return await attachmentBlob(ticketId, messageId, index)
    } catch (error) {
      const detail = error instanceof Error ? error.message : ''
      toast({ tone: 'danger', text: t('conversation.attachment.failed'), detail })
      return null
    } finally {
      busy.value = false
    }
  }

  function save(blob: Blob, { name }: Pick<Attachment, 'name'>) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }

  return { busy, fetchBlob, save }
}
