import { ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useCommands } from '@/entities/command/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { CollidedError, useChanges } from '@/entities/ticket/index.ts'
import { dismissToast, toast } from '@/ui/toast.ts'

/** What works on every page of an agent: palette, sheet of shortcuts, undo, the way to the settings and out. */
export function useAppCommands(): { sheetOpen: Ref<boolean>; paletteOpen: Ref<boolean> } {
  const { t } = useI18n()
  const router = useRouter()
  const session = useSession()
  const changes = useChanges()
  const sheetOpen = ref(false)
  const paletteOpen = ref(false)

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

  useCommands(() => {
    const command = (id: string, title: string, keys: string[], run: () => void) => ({
      id: `app.${id}`,
      title,
      group: t('app.shortcuts.general'),
      keys,
      run,
    })
    return [
      {
        ...command('palette', t('app.palette.title'), ['$mod+k'], () => (paletteOpen.value = true)),
        whileTyping: true,
      },
      command('help', t('app.shortcuts.title'), ['Shift+?', '?'], () => (sheetOpen.value = true)),
      command('undo', t('app.undo'), ['$mod+z'], undo),
      command(
        'mySettings',
        t('app.account.settings'),
        ['g ,'],
        () => void router.push({ name: 'mySettings' }),
      ),
      ...(session.isLead
        ? [command('admin', t('app.goToAdmin'), [], () => void router.push({ name: 'admin' }))]
        : []),
      command('signOut', t('app.account.signOut'), [], () => void session.signOut()),
    ]
  })
  return { sheetOpen, paletteOpen }
}
