import type { Column, SortField } from '@emberdesk/domain/view'

/** What a wide list shows when its view does not say. */
export const usualColumns: readonly Column[] = [
  'requester',
  'subject',
  'status',
  'priority',
  'due',
  'updated',
]

/** How wide each is; the subject takes what is left. */
const widths: Record<Column, string> = {
  number: '6.5rem',
  requester: 'minmax(7rem, 1fr)',
  subject: 'minmax(10rem, 3fr)',
  status: '7rem',
  assignee: '8.5rem',
  department: '7rem',
  priority: '2rem',
  tags: 'minmax(5rem, 1fr)',
  due: '7rem',
  updated: '5.5rem',
  created: '4.5rem',
  channel: '2rem',
}

/** The grid's tracks: the place to choose a row, then the columns. */
export const columnTracks = (columns: readonly Column[]): string =>
  ['2.25rem', ...columns.map((column) => widths[column])].join(' ')

/** What a click on a column's head sorts by; absent where that says nothing. */
export const sortOfColumn: Partial<Record<Column, SortField>> = {
  requester: 'requester',
  subject: 'subject',
  priority: 'priority',
  due: 'dueAt',
  updated: 'updatedAt',
  created: 'createdAt',
}
