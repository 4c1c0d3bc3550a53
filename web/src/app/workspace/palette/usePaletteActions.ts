import { Bookmark, Building2 } from '@lucide/vue'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { readableKeys, useCommandRegistry, type Command } from '@/entities/command/index.ts'
import { useViews } from '@/entities/view/index.ts'
import type { PaletteItem } from './palette-item.ts'

export interface PaletteActions {
  /** What can be done to the open ticket. */
  ticket: ComputedRef<readonly PaletteItem[]>
  /** What else can be done, and where one can go. */
  go: ComputedRef<readonly PaletteItem[]>
}

const ofTicket = ({ id }: Command) => id.startsWith('ticket.')

/** The commands that can be given now, those that say why they cannot, and the views. */
export function usePaletteActions(): PaletteActions {
  const { t } = useI18n()
  const router = useRouter()
  const registry = useCommandRegistry()
  const views = useViews()

  function toItem(command: Command): PaletteItem {
    const keys = registry.keysOf(command)[0]
    return {
      id: `command:${command.id}`,
      label: command.title,
      // Its heading says already that it is about the ticket.
      hint: ofTicket(command) ? undefined : command.group,
      keywords: command.keywords,
      keys: keys && readableKeys(keys),
      disabledWhy: registry.canRun(command) ? undefined : command.disabledWhy?.(),
      run: command.run,
    }
  }
  const offered = computed(() =>
    registry.commands.filter(
      (command) =>
        !command.repeats &&
        command.id !== 'app.palette' &&
        (registry.canRun(command) || command.disabledWhy !== undefined),
    ),
  )
  const places = computed(() =>
    [...views.departments.value, ...views.shared.value, ...views.personal.value].map((view): PaletteItem => ({
      id: `view:${view.id}`,
      label: view.name,
      hint: t('app.palette.view'),
      icon: views.departments.value.includes(view) ? Building2 : Bookmark,
      run: () => void router.push({ name: 'queue', params: { view: view.id } }),
    })),
  )

  return {
    ticket: computed(() => offered.value.filter(ofTicket).map(toItem)),
    go: computed(() => [
      ...offered.value.filter((command) => !ofTicket(command)).map(toItem),
      ...places.value,
    ]),
  }
}
