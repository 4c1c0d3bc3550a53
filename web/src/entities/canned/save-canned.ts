import type { CannedResponse, CannedResponseWithId } from '@emberdesk/domain/canned'
import { collections } from '@emberdesk/domain/paths'
import { SERVER_TIME, write } from '@/data/write.ts'

export type CannedFields = Omit<CannedResponse, 'updatedAt' | 'updatedBy'>

const pathOf = (id: string) => `${collections.cannedResponses}/${id}`

/** What of a row is the author's to say; a live row carries more than the document. */
export function cannedFields(response: CannedFields): CannedFields {
  const { name, shortcut, texts, defaultLocale, departmentIds } = response
  return { name, shortcut, texts, defaultLocale, departmentIds }
}

/** Adds a ready answer or replaces it, for leads. Rejects with a `WriteError`. */
export function saveCanned(id: string, fields: CannedFields, uid: string): Promise<void> {
  const data = { ...cannedFields(fields), updatedAt: SERVER_TIME, updatedBy: uid }
  return write({ kind: 'set', path: pathOf(id), data })
}

/** Deletes a ready answer, for leads. `undo` puts it back. */
export function deleteCanned(
  response: CannedResponseWithId,
  uid: string,
): { saved: Promise<void>; undo: () => Promise<void> } {
  return {
    saved: write({ kind: 'delete', path: pathOf(response.id) }),
    undo: () => saveCanned(response.id, response, uid),
  }
}
