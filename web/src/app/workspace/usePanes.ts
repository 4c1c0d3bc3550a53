import {
  computed,
  onScopeDispose,
  toValue,
  type ComputedRef,
  type MaybeRefOrGetter,
  type WritableComputedRef,
} from 'vue'
import { useI18n } from 'vue-i18n'
import { useCommands } from '@/entities/command/index.ts'
import { usePreferences } from '@/entities/preferences/index.ts'

export interface Panes {
  /** Width of the list in CSS pixels. */
  listWidth: WritableComputedRef<number>
  /** The list is put away in favour of the open ticket. */
  listHidden: ComputedRef<boolean>
  /** The views beside the list. */
  viewsHidden: ComputedRef<boolean>
}

/** The panes of the workspace: what is shown and how wide, remembered for this person. `hasTicket`: something is open beside the list. */
export function usePanes(initial: number, hasTicket: MaybeRefOrGetter<boolean>): Panes {
  const { t } = useI18n()
  const preferences = usePreferences()
  const isListPutAway = computed(() => preferences.shown.list === false)
  const isFocused = computed(() => preferences.focusMode && toValue(hasTicket))

  function toggleList() {
    const isHidden = isFocused.value || isListPutAway.value
    preferences.focusMode = false
    preferences.shown = { ...preferences.shown, list: isHidden }
  }

  useCommands(() => {
    const group = t('app.view.group')
    const enabled = () => toValue(hasTicket)
    return [
      { id: 'app.list', title: t('app.view.list'), group, keys: ['['], run: toggleList, enabled },
      {
        id: 'app.focus',
        title: preferences.focusMode ? t('app.view.leaveFocus') : t('app.view.focus'),
        group,
        keys: ['z'],
        run: () => (preferences.focusMode = !preferences.focusMode),
        enabled,
      },
    ]
  })
  onScopeDispose(() => (preferences.focusMode = false))

  return {
    listWidth: computed({
      get: () => preferences.panes.list ?? initial,
      set: (width) => (preferences.panes = { ...preferences.panes, list: width }),
    }),
    listHidden: computed(() => toValue(hasTicket) && (isListPutAway.value || isFocused.value)),
    viewsHidden: isFocused,
  }
}
