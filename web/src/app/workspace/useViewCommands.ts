import { useI18n } from 'vue-i18n'
import { useCommands } from '@/entities/command/index.ts'
import { usePreferences } from '@/entities/preferences/index.ts'

/** How the desk looks: appearance and density, from the palette. */
export function useViewCommands(): void {
  const { t } = useI18n()
  const preferences = usePreferences()

  useCommands(() => {
    const command = (id: string, title: string, run: () => void) => ({
      id: `app.${id}`,
      title,
      group: t('app.view.group'),
      keys: [],
      run,
    })
    return [
      ...(['system', 'light', 'dark'] as const).map((theme) =>
        command(
          `theme.${theme}`,
          t('app.view.theme', { name: t(`app.theme.${theme}`) }),
          () => (preferences.theme = theme),
        ),
      ),
      command(
        'contrast',
        t('app.view.contrast'),
        () => (preferences.contrast = preferences.contrast === 'high' ? 'system' : 'high'),
      ),
      command(
        'density',
        t('app.view.density'),
        () => (preferences.density = preferences.density === 'compact' ? 'comfortable' : 'compact'),
      ),
    ]
  })
}
