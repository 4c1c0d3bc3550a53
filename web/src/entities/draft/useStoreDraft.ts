import type { TicketWithId } from '@emberdesk/domain/ticket'
import { writeAside } from '@/data/write.ts'
import { useAgents } from '@/entities/agent/index.ts'
import { serverNow } from '@/entities/clock/index.ts'
import { useSession } from '@/entities/session/index.ts'
import type { DraftContent } from './draft-content.ts'
import { draftWrite, markWrite } from './draft-remote.ts'
import { draftPage } from './draft-page.ts'
import { draftKey } from './stored-drafts.ts'

/** Stores a draft for a ticket that is not open: on this machine at once, so that opening it finds it there, and on the server. */
export function useStoreDraft(): (
  ticket: Pick<TicketWithId, 'id' | 'departmentId'>,
  content: DraftContent,
) => void {
  const session = useSession()
  const { me } = useAgents()
  return ({ id: ticketId, departmentId }, content) => {
    const { uid } = session
    const name = (me.value?.name ?? session.name).slice(0, 100)
    const kept = { ...content, page: draftPage, savedAt: serverNow() }
    localStorage.setItem(draftKey(uid, ticketId), JSON.stringify(kept))
    const owner = { uid, name, ticketId, departmentId }
    // Refused or unreachable: this machine has it.
    writeAside(draftWrite(owner, content, draftPage), markWrite(owner, content.mode)).catch(() => {})
  }
}
