import { useI18n } from 'vue-i18n'
import type { Collision } from './collision.ts'
import { useCollisions } from './collisions.ts'
import { useChangeNews, type ChangeNews } from './useChangeNews.ts'
import { useTicketActions } from './useTicketActions.ts'

/** What the author of a change that lost can say to it; making it anyway is told through `tell` and can be undone. */
export function useCollisionAnswers(tell: (news: ChangeNews) => void): {
  setAnyway: (collision: Collision) => void
  keep: (collision: Collision) => void
} {
  const { t } = useI18n()
  const actions = useTicketActions()
  const collisions = useCollisions()
  const make = useChangeNews(tell)
  return {
    setAnyway: (collision) => make(() => actions.changeAnyway(collision), t('app.collision.done')),
    keep: ({ ticket }) => collisions.drop(ticket.id),
  }
}
