import { draftMarkPath, draftPath } from '@emberdesk/domain/paths'
import { SERVER_TIME, writeAside, type Write } from '@/data/write.ts'
import { contentOf, type DraftContent } from './draft-content.ts'

/** Whose draft it is, and of what. */
export interface DraftOwner {
  uid: string
  name: string
  ticketId: string
  departmentId: string
}

/** The writes that take a draft and its mark away. */
export function draftRemovals({ uid, ticketId }: Pick<DraftOwner, 'uid' | 'ticketId'>): Write[] {
  return [
    { kind: 'delete', path: draftPath(uid, ticketId) },
    { kind: 'delete', path: draftMarkPath(uid, ticketId) },
  ]
}

/** The writes that store a draft, with its mark for colleagues unless that says the same already. */
export function draftWrites(
  owner: DraftOwner,
  content: DraftContent,
  page: string,
  isMarked: boolean,
): Write[] {
  const { uid, name, ticketId, departmentId } = owner
  const { mode } = content
  const draft = { uid, ticketId, ...contentOf(content), page, updatedAt: SERVER_TIME }
  const mark = { uid, name, ticketId, departmentId, mode, at: SERVER_TIME }
  return [
    { kind: 'set', path: draftPath(uid, ticketId), data: draft },
    ...(isMarked ? [] : [{ kind: 'set' as const, path: draftMarkPath(uid, ticketId), data: mark }]),
  ]
}

/** A draft of mine on the server. The mark is written with the first save and again when a reply becomes a note. */
export function draftRemote(owner: () => DraftOwner, page: string) {
  let marked: DraftContent['mode'] | null = null
  return {
    async store(content: DraftContent) {
      await writeAside(...draftWrites(owner(), content, page, marked === content.mode))
      marked = content.mode
    },
    async remove() {
      marked = null
      await writeAside(...draftRemovals(owner()))
    },
  }
}
