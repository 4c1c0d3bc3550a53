import type { BulkChange } from '@emberdesk/domain/bulk'
import { cleanTags } from '@/entities/ticket/index.ts'

/** The change from the tags that all had to those that all shall have; null when it is none. */
export function tagDifference(before: readonly string[], after: readonly string[]): BulkChange | null {
  const next = cleanTags(after)
  const add = next.filter((tag) => !before.includes(tag))
  const remove = before.filter((tag) => !next.includes(tag))
  return add.length || remove.length ? { kind: 'tags', add, remove } : null
}
