import type { Draft } from '@emberdesk/domain/draft'
import type { Address, Attachment } from '@emberdesk/domain/message'
import type { StatusWithId } from '@emberdesk/domain/ticket'

/** What a person wrote: all that a draft keeps. */
export interface Written {
  mode: Draft['mode']
  text: string
  attachments: Attachment[]
  /** Version of the ticket the author had read when he began. */
  baseVersion: number
}

export interface Reply {
  text: string
  to: Address[]
  cc: Address[]
  attachments: Attachment[]
  baseVersion: number
  /** The ticket's status once it is sent. */
  status: StatusWithId
}

/** What a composer needs from the world; the app gives it entities, a test gives it fakes. */
export interface ComposerPorts {
  loadDraft: () => Promise<Written | null>
  saveDraft: (written: Written) => Promise<void>
  removeDraft: () => Promise<void>
  /** Rejects with `refused: true` when the rules said no. */
  sendReply: (reply: Reply) => Promise<void>
  addNote: (text: string) => Promise<void>
}
