import { useI18n } from 'vue-i18n'
import { aboutChange } from './about-change.ts'
import type { Change } from './change-ticket.ts'
import { CollidedError } from './changes.ts'

/** What to say of a change; a later word with the same id takes the place of the earlier. */
export interface ChangeNews {
  id: string
  text: string
  /** The ticket by name. */
  detail: string
  tone?: 'danger'
  action?: { label: string; run: () => void }
}

/** Makes changes that are told through `tell`: done, with a way to undo it; refused, with a way to try again. */
export function useChangeNews(tell: (news: ChangeNews) => void): (act: () => Change, text: string) => void {
  const { t } = useI18n()

  function tellRefusal(change: Change, retry?: () => void): void {
    change.saved.catch((error: unknown) => {
      if (error instanceof CollidedError) return
      tell({
        ...aboutChange(change),
        tone: 'danger',
        text: t('app.change.refused'),
        ...(retry ? { action: { label: t('app.change.retry'), run: retry } } : {}),
      })
    })
  }

  return function make(act, text) {
    const change = act()
    const undo = () => tellRefusal(change.undo())
    tell({ ...aboutChange(change), text, action: { label: t('app.change.undo'), run: undo } })
    tellRefusal(change, () => make(act, text))
  }
}
