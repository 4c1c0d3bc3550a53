import type { Draft } from '@emberdesk/domain/draft'
import { draftPath } from '@emberdesk/domain/paths'
import { fetchDoc, write } from '@/data/write.ts'
import { contentOf, type DraftContent } from './draft-content.ts'
import { draftRemovals } from './draft-remote.ts'

/** Takes a draft of mine away from a ticket; null when there is none. Rejects when it cannot be reached. One read, two writes. */
export async function takeDraft(uid: string, ticketId: string): Promise<DraftContent | null> {
  const draft = await fetchDoc<Draft>(draftPath(uid, ticketId))
  await write(...draftRemovals({ uid, ticketId }))
  return draft && contentOf({ ...draft, html: draft.html ?? '' })
}
