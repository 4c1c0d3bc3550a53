import type { Category } from '@emberdesk/domain/ticket'

/** The ground of a category's dot; the status' name stands beside it, so that colour never says it alone. */
export const categoryColours: Record<Category, string> = {
  new: 'bg-status-new',
  open: 'bg-status-open',
  waiting: 'bg-status-waiting',
  paused: 'bg-status-paused',
  solved: 'bg-status-solved',
  closed: 'bg-status-closed',
}
