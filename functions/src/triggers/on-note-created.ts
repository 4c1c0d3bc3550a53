import { onDocumentCreated } from 'firebase-functions/firestore'
import { systemClock } from '../adapters/clock.ts'
import { mentionAgents } from '../delivery/mention-agents.ts'
import { TOKEN_SECRET } from '../params.ts'

/** Ids travel in Message-IDs, which relays fold. */
const NOTE_ID = /^[a-z0-9]{20}$/

/** Tells colleagues by mail that a note calls them. */
export const onNoteCreated = onDocumentCreated(
  { document: 'tickets/{ticketId}/notes/{noteId}', retry: true, secrets: [TOKEN_SECRET] },
  async (event) => {
    const mentions: unknown = event.data?.get('mentions')
    const { ticketId, noteId } = event.params
    if (!Array.isArray(mentions) || mentions.length === 0 || !NOTE_ID.test(noteId)) return
    await mentionAgents(ticketId, noteId, systemClock())
  },
)
