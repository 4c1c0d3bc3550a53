import { collections } from '@emberdesk/domain/paths'
import type { View, ViewWithId } from '@emberdesk/domain/view'
import { SERVER_TIME, write } from '@/data/write.ts'
import { randomId } from '@/entities/ticket/index.ts'

/** A view as it is being made: no id before it was saved. */
export type ViewDraft = Omit<View, 'updatedAt' | 'updatedBy'> & { id?: string | undefined }

export interface ViewChange {
  id: string
  /** Settles when the server has answered. Rejects with a `WriteError`; lists are back to the old view by then. */
  saved: Promise<void>
  undo: () => ViewChange
}

const viewPath = (id: string) => `${collections.views}/${id}`

function set(view: ViewDraft & { id: string }, uid: string): Promise<void> {
  const { name, ownerId, departmentIds, scope, condition, sort, group, columns, order } = view
  const data = { name, ownerId, departmentIds, scope, condition, sort, group, columns, order }
  const signed = { ...data, updatedAt: SERVER_TIME, updatedBy: uid }
  return write({ kind: 'set', path: viewPath(view.id), data: signed })
}

/**
 * Saves a view: a new one, or in the place of `before`. Personal ones belong to `uid`; `ownerId` `team` shares it, which only leads may.
 */
export function saveView(view: ViewDraft, uid: string, before: ViewWithId | null = null): ViewChange {
  const saving = { ...view, id: before?.id ?? view.id ?? randomId() }
  return {
    id: saving.id,
    saved: set(saving, uid),
    undo: () =>
      before
        ? saveView(before, uid, { ...before, ...saving })
        : removeView({ ...saving, updatedAt: new Date(0), updatedBy: uid }, uid),
  }
}

/** Removes a view; undone, it is there again under its address. */
export function removeView(view: ViewWithId, uid: string): ViewChange {
  return {
    id: view.id,
    saved: write({ kind: 'delete', path: viewPath(view.id) }),
    undo: () => saveView(view, uid),
  }
}
