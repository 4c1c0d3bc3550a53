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

/** The write that tells colleagues of a draft. */
export function markWrite(
  { uid, name, ticketId, departmentId }: DraftOwner,
  mode: DraftContent['mode'],
): Write {
  const data = { uid, name, ticketId, departmentId, mode, at: SERVER_TIME }
  return { kind: 'set', path: draftMarkPath(uid, ticketId), data }
}

/** The write that stores a draft. */
export function draftWrite({ uid, ticketId }: DraftOwner, content: DraftContent, page: string): Write {
  const data = { uid, ticketId, ...contentOf(content), page, updatedAt: SERVER_TIME }
  return { kind: 'set', path: draftPath(uid, ticketId), data }
}

/** Until then lock and presence say it, and most answers are sent. */
const MARK_AFTER_MS = 60_000

/**
 * A draft of mine on the server. Its mark for colleagues comes when it is a minute old or its author leaves it behind, and again when a
 * reply becomes a note.
 */
export function draftRemote(owner: () => DraftOwner, page: string, write = writeAside) {
  let mode: DraftContent['mode'] | null = null
  let marked: DraftContent['mode'] | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  async function mark(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (mode === null || marked === mode) return
    const before = marked
    marked = mode
    await write(markWrite(owner(), mode)).catch(() => {
      // Refused or unreachable: the next save tries again.
      marked = before
    })
  }

  return {
    async store(content: DraftContent) {
      mode = content.mode
      await write(draftWrite(owner(), content, page))
      if (marked) await mark()
      else timer ??= setTimeout(() => void mark(), MARK_AFTER_MS)
    },
    async remove() {
      clearTimeout(timer)
      timer = undefined
      mode = marked = null
      await write(...draftRemovals(owner()))
    },
    /** Its author goes away from it. */
    leave: mark,
  }
}
