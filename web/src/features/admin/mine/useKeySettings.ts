import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { catalogue, findConflicts, useCommandRegistry } from '@/entities/command/index.ts'
import { usePreferences, type Preferences } from '@/entities/preferences/index.ts'
import { toast } from '@/ui/toast.ts'

export interface KeyEntry {
  id: string
  title: string
  keys: readonly string[]
  /** Chosen by me, in place of the desk's own. */
  isMine: boolean
}
export interface KeyGroup {
  name: string
  entries: readonly KeyEntry[]
}

/** The keys of every command, by group, and how to choose others. */
export function useKeySettings() {
  const { t } = useI18n()
  const registry = useCommandRegistry()
  const preferences = usePreferences()

  const entries = computed(() =>
    catalogue.map((command) => ({
      id: command.id,
      title: t(command.title, command.view ? { view: t(command.view) } : {}),
      group: t(command.group),
      keys: registry.keysOf(command),
      isMine: command.id in preferences.keys,
    })),
  )
  const groups = computed(() => {
    const byName = new Map<string, KeyEntry[]>()
    for (const entry of entries.value) byName.set(entry.group, [...(byName.get(entry.group) ?? []), entry])
    return [...byName].map(([name, entries]) => ({ name, entries }))
  })

  function put(keys: Preferences['keys'], text: string): void {
    const before = preferences.keys
    preferences.keys = keys
    toast({
      id: 'mine',
      text,
      action: { label: t('admin.undo'), run: () => (preferences.keys = before) },
    })
  }

  return {
    groups,
    hasOwn: computed(() => Object.keys(preferences.keys).length > 0),
    /** Who has these keys already. */
    conflictsOf: (id: string, keys: string): KeyEntry[] => findConflicts(id, keys, entries.value),
    /** Gives a command these keys, and takes them from whoever has them; null leaves it without. */
    choose(entry: KeyEntry, keys: string | null): void {
      const losers = keys === null ? [] : findConflicts(entry.id, keys, entries.value)
      put(
        {
          ...preferences.keys,
          ...Object.fromEntries(losers.map(({ id }) => [id, []])),
          [entry.id]: keys === null ? [] : [keys],
        },
        t('admin.mine.keysChanged', { title: entry.title }),
      )
    },
    reset(entry: KeyEntry): void {
      const others = Object.entries(preferences.keys).filter(([id]) => id !== entry.id)
      put(Object.fromEntries(others), t('admin.mine.keysReset', { title: entry.title }))
    },
    resetAll: (): void => put({}, t('admin.mine.allKeysReset')),
  }
}
