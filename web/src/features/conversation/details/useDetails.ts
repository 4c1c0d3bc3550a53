import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useCommands } from '@/entities/command/index.ts'
import { usePreferences } from '@/entities/preferences/index.ts'

/** How much room a ticket has: for the details from the start, for the details beside it when asked, or for one of the two. */
export type Room = 'wide' | 'medium' | 'narrow'

const NAME = 'details'
export const detailsWidth = { min: 280, max: 480, initial: 320 }

/** Whether the side panel is shown, and how wide: remembered where it lies beside the text; over it, it opens for this once. */
export function useDetails(room: () => Room) {
  const { t } = useI18n()
  const preferences = usePreferences()
  const overlaid = ref(false)
  const isSheet = computed(() => room() === 'narrow')

  const open = computed({
    get() {
      if (isSheet.value) return overlaid.value
      return !preferences.focusMode && (preferences.shown[NAME] ?? room() === 'wide')
    },
    set(shown) {
      if (isSheet.value) return void (overlaid.value = shown)
      preferences.focusMode = false
      preferences.shown = { ...preferences.shown, [NAME]: shown }
    },
  })
  useCommands(() => [
    {
      id: 'ticket.details',
      title: t('conversation.details.toggle'),
      group: t('conversation.command.group'),
      keys: [']'],
      run: () => (open.value = !open.value),
    },
  ])
  const width = computed({
    get: () => preferences.panes[NAME] ?? detailsWidth.initial,
    set: (px) => (preferences.panes = { ...preferences.panes, [NAME]: px }),
  })
  return { open, width, isSheet }
}
