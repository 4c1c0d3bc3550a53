import type { MailboxState, OpenedMailbox } from '@emberdesk/domain/mailbox'

/** A mail as the folder lists it. */
export interface ListedMail {
  uid: number
  /** Bytes. */
  size: number
  arrivedAt: Date
}

/** An opened folder of a mailbox. Rejections are `MailboxFailure`s with a sentence for admins. */
export interface Mailbox extends OpenedMailbox {
  /** At most `limit` mails with a greater UID, the lowest first. */
  list(afterUid: number, limit: number): Promise<ListedMail[]>
  /** The raw bytes; null when the mail is gone. */
  fetch(uid: number): Promise<Buffer | null>
  /** Its headers alone, raw; null when the mail is gone. */
  headers(uid: number): Promise<Buffer | null>
  /** Into another folder, which is made when it is missing. */
  move(uid: number, folder: string): Promise<void>
  close(): Promise<void>
}

/** Mailboxes' states. */
export interface MailboxStore {
  /** One read. */
  read(id: string): Promise<MailboxState | null>
  /** One write. */
  write(id: string, state: MailboxState): Promise<void>
}

/** What a mail server or the way to it did not do. The message is one sentence for admins and holds no secret. */
export class MailboxFailure extends Error {
  override readonly name = 'MailboxFailure'
}
