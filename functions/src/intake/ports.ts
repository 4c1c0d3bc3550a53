import type { Filing, IntakeDesk, IntakeResult, MailKey, PendingInbound } from '@emberdesk/domain/inbound'
import type { Attachment, Forwarded, Invite } from '@emberdesk/domain/message'
import type { Ticket } from '@emberdesk/domain/ticket'
import type { Address } from '@emberdesk/domain/message'

/** Where requests are filed. The costs are those of Firestore. */
export interface IntakeStore {
  /** The key of a request that is filed already. One read, two when its Message-ID was used for other content. */
  findKey(keyIds: Filing['keyIds'], contentHash: string): Promise<MailKey | null>
  /** The keys of other mails, by their ids; one read each. */
  findKeys(keyIds: readonly string[]): Promise<MailKey[]>
  /** Tickets by id, merges followed; one read each, and one for each merge on the way. */
  findTickets(ticketIds: readonly string[]): Promise<ReadonlyMap<string, Ticket>>
  /** One read when there is one. */
  findTicketByNumber(number: string): Promise<{ id: string; ticket: Ticket } | null>
  /**
   * Files requests in one transaction. Reads: the year's counter once for all; for each request its mail key; for a follow-up
   * its ticket; a key more when a Message-ID was used for other content. Writes: the counter once for all; for each request its ticket,
   * message, event, mail key and fan-out, and for a follow-up an event more when it changes the status. So a new mail costs two reads
   * and six writes when it is alone, and with `findKey` before it three reads. Who is new as a customer is the fan-out's business.
   */
  commit(filings: readonly Filing[], desk: IntakeDesk, now: Date): Promise<IntakeResult[]>
  isContention(error: unknown): boolean
}

/** Mail accepted and not yet filed. */
export interface PendingStore {
  /** Keeps what is there when the same mail is pending already. One write. */
  add(key: string, pending: PendingInbound): Promise<void>
  /** At most 100, the longest due first. */
  due(now: Date): Promise<{ id: string; data: PendingInbound }[]>
  /** Changes nothing when another sweep has filed it meanwhile. */
  update(key: string, change: Partial<PendingInbound>): Promise<void>
  remove(key: string): Promise<void>
}

/** Objects whose path follows from what they are, so that storing one twice changes nothing. */
export interface ObjectStore {
  put(path: string, bytes: Uint8Array, mediaType: string): Promise<void>
  /** Rejects when there is none. */
  get(path: string): Promise<Buffer>
}

/** A file in a mail, not stored yet. */
export type MailFile = Pick<Attachment, 'name' | 'type' | 'size' | 'sha256' | 'cid'> & { bytes: Uint8Array }

/** The machine's parts of a `multipart/report`, as text. They are not part of the mail's own text. */
export interface ReportParts {
  /** `delivery-status`, `disposition-notification`, `feedback-report` …, lower case; empty when not said. */
  type: string
  /** Body of `message/delivery-status` (RFC 3464) or of its like; empty when there is none. */
  status: string
  /** What was returned of the reported mail: its headers, or all of it. Empty when nothing was. */
  returned: string
}

/** A mail as it was read: bounded, cleaned of control characters, addresses lower case. `html` is as dangerous as it came. */
export interface ParsedMail {
  from: Address | null
  replyTo: Address | null
  to: Address[]
  cc: Address[]
  subject: string
  text: string
  html: string
  files: MailFile[]
  /** Its Date; null when that is missing or unreadable. */
  sentAt: Date | null
  invite: Invite | null
  forwarded: Forwarded | null
  /** What of it reports on another mail's delivery (RFC 3462); null when it is no such report. */
  report: ReportParts | null
  /** Something of it is not shown, so that the reader needs the original. */
  incomplete: boolean
}

/** Reads raw MIME. Rejects with `UnreadableMail` when that is not possible. */
export type ParseMail = (raw: Uint8Array) => Promise<ParsedMail>

/** Makes HTML from outside harmless; an empty string for what is not worth showing. */
export type SanitizeHtml = (html: string) => string

export type LoadDesk = () => Promise<IntakeDesk>
