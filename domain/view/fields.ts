/** The owner of a view that everybody shares. */
export const TEAM = 'team'

/** What a view can be sorted by. */
export const sortFields = [
  'dueAt',
  'updatedAt',
  'createdAt',
  'waitingSince',
  'priority',
  'snoozedUntil',
  'subject',
  'requester',
] as const
export type SortField = (typeof sortFields)[number]

/** What the rows of a view can stand together by. */
export const groupFields = [
  'status',
  'assignee',
  'department',
  'priority',
  'requester',
  'organisation',
  'channel',
] as const
export type GroupField = (typeof groupFields)[number]

/** What a wide list can show. */
export const columns = [
  'number',
  'requester',
  'subject',
  'status',
  'assignee',
  'department',
  'priority',
  'tags',
  'due',
  'updated',
  'created',
  'channel',
] as const
export type Column = (typeof columns)[number]
