import { useI18n } from 'vue-i18n'
import { toast } from '@/ui/toast.ts'

/** A change that is painted already, on its way to the server. */
export interface UndoableChange {
  saved: Promise<void>
  undo: () => UndoableChange
}

/** Tells of changes as they are made, with a way to undo them; a refused one is said aloud. */
export function useUndoNews() {
  const { t } = useI18n()

  function tellRefusal(change: UndoableChange, id: string) {
    change.saved.catch(() => toast({ id, tone: 'danger', text: t('conversation.details.notSaved') }))
  }

  return function tell(change: UndoableChange, news: { id: string; text: string; detail?: string }) {
    const run = () => tellRefusal(change.undo(), news.id)
    toast({ ...news, action: { label: t('conversation.undo'), run } })
    tellRefusal(change, news.id)
  }
}
