import { ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useCommands } from '@/entities/command/index.ts'
import { CollidedError, useChanges } from '@/entities/ticket/index.ts'
import { dismissToast, toast } from '@/ui/toast.ts'

/** What works on every page of an agent: the sheet of shortcuts, and undo. */
export function useAppCommands(): { sheetOpen: Ref<boolean> } {
  const { t } = useI18n()
  const changes = useChanges()
  const sheetOpen = ref(false)

  function undo() {
    const undone = changes.undoLast()
    if (!undone) return toast({ text: t('app.nothingToUndo') })
    const { id, detail } = undone
    dismissToast(id)
    toast({ text: t('app.undone'), detail })
    undone.saved.catch((error: unknown) => {
      if (!(error instanceof CollidedError)) toast({ tone: 'danger', text: t('app.undoRefused'), detail })
    })
  }

  useCommands(() => [
    {
      id: 'app.help',
      title: t('app.shortcuts.title'),
      group: t('app.shortcuts.general'),
      keys: ['Shift+?', '?'],
      run: () => (sheetOpen.value = true),
    },
    { id: 'app.undo', title: t('app.undo'), group: t('app.shortcuts.general'), keys: ['$mod+z'], run: undo },
  ])
  return { sheetOpen }
}
